import { concludeWith } from './conclude'
import { cutNumbers } from './cut-numbers'
import { divide } from './divisions'
import { type Draft, draftOf, foldSpaces } from './draft'
import { nameTree } from './finish'
import type { Doubt, ImportedText, PrefaceLine } from './imported-text'
import { NoteMarks } from './note-marks'
import { outlineOf } from './outline'
import { asPreamble } from './preamble'
import { proveWords } from './proof-of-words'
import { proposalsFor } from './proposals/proposals'
import { type Read, readStarts } from './read-starts'
import { headingOf } from './rules/headings'
import type { SourceText } from './source-text'
import { statedTree } from './stated'
import { cutText, type Stretch } from './stretches'

/** A text in its divisions, before it is named and proved. */
interface Recognised {
  readonly preface: readonly PrefaceLine[]
  readonly preamble: readonly Draft[]
  readonly body: readonly Draft[]
  readonly conclusions: readonly Stretch[]
  readonly attachments: readonly Draft[]
  readonly doubts: readonly Doubt[]
}

/**
 * Recognises a diplomatic text in the blocks of a file: title, recitals, numbered paragraphs, articles, points, headings,
 * closing lines, signatures, annexes. What the file states is taken as stated. Nothing is refused and nothing mended: what
 * no rule knows is an unnumbered paragraph, and what is not sure has a doubt.
 *
 * Takes time in proportion to the text.
 */
export function recognise(source: SourceText): ImportedText {
  const { stretches, omissions } = cutText(source)
  const isStated = stretches.some(({ stated }) => stated !== null)
  const found = isStated ? { doubts: [], ...statedTree(stretches) } : recogniseWords(stretches)
  const named = nameTree(found)
  const concluded = concludeWith(found.conclusions, isStated)
  const preface = found.preface
    .map((line) => ({ ...line, text: foldSpaces(line.text) }))
    .filter(({ text }) => text !== '')
  const tree = {
    preface,
    preamble: named.preamble,
    body: named.body,
    conclusions: concluded.conclusions,
    attachments: named.attachments,
  }
  return {
    ...tree,
    judgements: named.judgements,
    doubts: [...found.doubts, ...named.doubts, ...concluded.doubts].toSorted(
      (one, other) => one.line - other.line,
    ),
    left: [...source.left, ...omissions.map(({ entry }) => entry)],
    words: proveWords(source.blocks, tree, omissions),
    proposals: proposalsFor(tree, source.properties),
  }
}

/** Recognises a text of which the file states nothing. */
function recogniseWords(whole: readonly Stretch[]): Recognised {
  const { stretches, inLine } = cutNumbers(
    whole.filter(({ text, num, rows }) => text !== '' || num !== null || rows),
  )
  const reads = readStarts(stretches, inLine)
  const parts = divide(reads)
  const marks = new NoteMarks()
  const before = reads[parts.bodyStart - 1]?.stretch.text ?? ''
  const preamble = asPreamble(outlineOf(reads, parts.preambleStart, parts.bodyStart, { marks, leadText: '' }))
  const body = outlineOf(reads, parts.bodyStart, parts.bodyEnd, { marks, leadText: before })
  const concluding = reads.slice(parts.bodyEnd, parts.conclusionsEnd).map(({ stretch }) => stretch)
  const conclusions = concluding.filter((stretch) => !marks.answers(stretch))
  const attachments = parts.isUnnamed
    ? unnamedAttachment(reads, parts.attachmentsStart, marks)
    : outlineOf(reads, parts.attachmentsStart, reads.length, { marks, leadText: '' })
  const doubts = parts.prefaceDoubts.map((doubt) => ({ eId: null, ...doubt }))
  return { preface: parts.preface, preamble, body, conclusions, attachments, doubts }
}

/** What stands under the signatures without the name of an annex: its first lines are its heading. */
function unnamedAttachment(reads: readonly Read[], from: number, marks: NoteMarks): readonly Draft[] {
  const first = reads[from]
  const named = reads.findIndex(
    ({ start }, index) => index >= from && start?.form === 'container' && start.kind === 'attachment',
  )
  const end = named < 0 ? reads.length : named
  const rest = outlineOf(reads, named < 0 ? reads.length : named, reads.length, { marks, leadText: '' })
  if (!first || (end - from === 1 && marks.answers(first.stretch))) return rest
  const isHeading =
    headingOf(first.stretch, null, reads[from + 1]?.stretch ?? null) !== null &&
    first.start?.form !== 'number'
  const holder = draftOf(
    { ...first.stretch, ...(isHeading ? {} : { text: '', num: null, footnotes: [], rows: undefined }) },
    {
      kind: 'attachment',
      rule: 'after-signature',
      certainty: 'unsure',
      isHeading,
      doubts: ['attachment-unnamed'],
    },
  )
  holder.children.push(...outlineOf(reads, isHeading ? from + 1 : from, end, { marks, leadText: '' }))
  return [holder, ...rest]
}
