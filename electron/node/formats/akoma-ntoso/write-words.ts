import type { Footnote, InlineItem } from '#core/document/declaration'
import { joinXml, type Xml, xml, xmlText } from '../xml/write-xml'

/** Words with what stands in them. */
interface Words {
  readonly text: string
  readonly footnotes?: readonly Footnote[]
  readonly inlineItems?: readonly InlineItem[]
}

/**
 * The words of a `p`, `heading` or `td`. A footnote stands where its mark does, which the element prints and the words
 * then do not; an item inside the words is an `inline` with its identifier. Line breaks are `eol`.
 */
export function writeWords({ text, footnotes = [], inlineItems = [] }: Words): Xml {
  const items = inlineItems.toSorted((one, other) => one.span.start - other.span.start)
  const notes = footnotes.toSorted((one, other) => one.offset - other.offset)
  const parts: Xml[] = []
  let at = 0
  for (const { eId, span } of items) {
    if (span.start < at || span.end > text.length) continue
    parts.push(run(text, at, span.start, notes))
    parts.push(xml('inline', { name: 'item', eId }, run(text, span.start, span.end, notes)))
    at = span.end
  }
  parts.push(run(text, at, Number.POSITIVE_INFINITY, notes))
  return joinXml(parts)
}

/** Words from `start` to `end`; marks that end in between are notes. */
function run(text: string, start: number, end: number, notes: readonly Footnote[]): Xml {
  const parts: Xml[] = []
  let at = start
  for (const note of notes) {
    // A mark at the end of one run is not also at the start of the next; one apart may stand before all words.
    if (note.offset < start || (note.offset === start && start > 0) || note.offset > end) continue
    const mark = note.offset - note.marker.length
    const isPrinted = note.mark !== 'apart' && mark >= at && text.slice(mark, note.offset) === note.marker
    parts.push(lines(text.slice(at, isPrinted ? mark : note.offset)))
    parts.push(
      xml('authorialNote', { marker: note.marker, placement: 'bottom' }, xml('p', {}, lines(note.text))),
    )
    at = note.offset
  }
  parts.push(lines(text.slice(at, end)))
  return joinXml(parts)
}

function lines(text: string): Xml {
  return joinXml(
    text.split('\n').flatMap((line, index) => [...(index > 0 ? [xml('eol')] : []), xmlText(line)]),
  )
}
