import { type Declaration, documentFormat, type Edition, type PrefaceLine } from '../document/declaration'
import { plainText } from '../document/parse/words'
import type { PrefaceLine as ImportedLine, ImportedText } from './imported-text'

/** What a reader says of a text, or lets stand of what is proposed. */
export interface TextFacts {
  readonly id: string
  readonly shortTitle: string
  /** The title of a text that prints none: set in square brackets, since the words are ours. `null` for the short title. */
  readonly title: string | null
  /** `YYYY-MM-DD`. */
  readonly date: string | null
  readonly place: string | null
  /** Short names of those who declare. */
  readonly parties: readonly string[]
  /** BCP 47. */
  readonly language: string
}

/** What an edition of an imported text is, beside the facts. The hash function comes from outside, since core has none. */
export interface ImportedEdition extends Pick<Edition, 'id' | 'label' | 'sourceSha256'> {
  readonly sha256: (text: string) => string
}

/**
 * The declaration that an imported text is: all its words, in their order, with what a reader says of it. What only the
 * recogniser knows, its rules and doubts, stays with the import.
 */
export function declarationOf(text: ImportedText, facts: TextFacts, edition: ImportedEdition): Declaration {
  const { id, label, sourceSha256, sha256 } = edition
  const words = {
    ...headOf(text.preface, facts),
    preamble: [...text.preamble],
    body: [...text.body],
    conclusions: text.conclusions.map((each) => ({
      kind: each.kind,
      text: each.text,
      sourceLines: each.sourceLines,
    })),
    attachments: [...text.attachments],
    visit: null,
    instruments: [],
    signature: facts.date === null ? null : { place: facts.place, date: facts.date },
  }
  return {
    format: documentFormat,
    id: facts.id,
    shortTitle: facts.shortTitle,
    states: [...facts.parties],
    edition: { id, label, language: facts.language, sourceSha256, textSha256: sha256(plainText(words)) },
    ...words,
    signatories: [],
  }
}

/**
 * Title, date line and what stands around them, in the order of the file: the title is the first run of lines that are
 * one, the date line a day right below it.
 */
function headOf(
  lines: readonly ImportedLine[],
  { title, shortTitle }: TextFacts,
): Pick<Declaration, 'title' | 'dateLine' | 'preface'> {
  const first = lines.findIndex(({ role }) => role === 'title')
  if (first < 0) return { title: `[${title ?? shortTitle}]`, dateLine: null, ...prefaceOf(lines, 'above') }
  let end = first
  while (lines[end]?.role === 'title') end += 1
  const next = lines[end]
  const isDated = next?.role === 'date'
  const preface = [
    ...lines.slice(0, first).map((line) => placed(line, 'above')),
    ...lines.slice(isDated ? end + 1 : end).map((line) => placed(line, 'below')),
  ]
  return {
    title: lines
      .slice(first, end)
      .map(({ text }) => text)
      .join(' '),
    dateLine: isDated ? next.text : null,
    ...(preface.length > 0 ? { preface } : {}),
  }
}

function prefaceOf(
  lines: readonly ImportedLine[],
  position: PrefaceLine['position'],
): Pick<Declaration, 'preface'> {
  return lines.length > 0 ? { preface: lines.map((line) => placed(line, position)) } : {}
}

function placed({ text, line }: ImportedLine, position: PrefaceLine['position']): PrefaceLine {
  return { text, position, sourceLines: { first: line, last: line } }
}
