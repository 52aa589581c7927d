import type { Declaration } from '#core/document/declaration'
import { lastSegment } from '#core/document/eid'
import { closingLine, frameOf } from '#core/document/frame'
import { buildLookup, type Entry } from '#core/document/lookup'
import { instrumentsOf, unitsOf } from '#core/document/units'
import { orderEvents } from '#core/timeline/event-order'
import { terminalWords } from '#words/terminal/en'
import { type DeclarationCommand, printed } from '../command'
import { entryText } from '../entry-text'
import { trustLines } from '../trust-lines'

/** `text [--json]`: the whole of a declaration. */
export const textCommand: DeclarationCommand = {
  name: 'text',
  reads: 'declaration',
  usage: '[--json]',
  summary: terminalWords.summaries.text,
  options: { json: { type: 'boolean', default: false } },
  run: ({ reading, trust }, _positionals, { json }) => {
    const { declaration, editorial, relations, events, glossary, sources } = reading
    const timeline = orderEvents(events)
    if (json) {
      const { provenance, imported } = reading
      const origin = provenance ? { provenance, awaitsReview: imported === 'review' } : {}
      const all = { ...textAsData(declaration), ...origin, timeline, glossary, relations, editorial, sources }
      return printed(JSON.stringify(all, null, 2))
    }
    const { edition } = declaration
    const frame = frameOf(declaration)
    const opening = frame.filter(({ part }) => part === 'opening').map(({ text }) => text)
    const lookup = buildLookup(declaration, timeline)
    const entries = [...lookup.values()]
    return printed(
      [
        opening.join('\n'),
        ...entries.filter((entry) => isPart(entry) && !isAttached(entry)).map(entryText),
        ...frame.flatMap(({ part, text }) => (part === 'closing' ? [text] : [])),
        ...entries.filter((entry) => isPart(entry) && isAttached(entry)).map(entryText),
        [`— ${edition.label}, text SHA-256 ${edition.textSha256}`, ...trustLines(trust)].join('\n'),
        ...(events.length > 0 ? ['Timeline (editorial)'] : []),
        ...entries.filter(({ kind }) => kind === 'event').map(entryText),
      ].join('\n\n'),
    )
  },
}

function isPart({ kind }: Entry): boolean {
  return kind === 'passage' || kind === 'instrument'
}

/** What stands behind the closing line. */
function isAttached(entry: Entry): boolean {
  return entry.kind === 'passage' && entry.unit.division === 'attachments'
}

/**
 * The official text as data: `units` are all its parts in reading order; `paragraphs` and `instruments` those that have a
 * number of their own, as scripts have read them since the first version.
 */
function textAsData(declaration: Declaration) {
  const { preamble: _preamble, body: _body, attachments: _attachments, ...rest } = declaration
  const { signature, instruments: _instruments, ...document } = rest
  // A heading's words are its heading here and not its text, so that all words of a text stand in it once.
  const units = unitsOf(declaration).map((unit) => ({
    ...unit,
    heading: unit.isHeading && unit.text !== '' ? unit.text : null,
    text: unit.isHeading ? '' : unit.text,
  }))
  return {
    document: { ...document, signature: signature && { ...signature, text: closingLine(declaration) } },
    units,
    paragraphs: units.flatMap(({ eId, kind, num, text, inlineItems }) => {
      const number = kind === 'paragraph' ? lastSegment(eId)?.number : null
      return number
        ? [{ eId, number: Number.parseInt(number, 10), printedNumber: num, text, inlineItems }]
        : []
    }),
    instruments: instrumentsOf(declaration),
  }
}
