import { buildLookup } from '#core/document/lookup'
import { orderEvents } from '#core/timeline/event-order'
import { type DeclarationCommand, printed } from '../command'
import { entryText } from '../entry-text'

/** `text [--json]`: the whole of a declaration. */
export const textCommand: DeclarationCommand = {
  name: 'text',
  reads: 'declaration',
  usage: '[--json]',
  summary:
    'print the declaration with its instruments and timeline; --json also has glossary and editorial data',
  options: { json: { type: 'boolean', default: false } },
  run: ({ reading }, _positionals, { json }) => {
    const { declaration, editorial, relations, events, glossary, sources } = reading
    const timeline = orderEvents(events)
    if (json) {
      const { paragraphs, instruments, ...document } = declaration
      const all = { document, paragraphs, instruments, timeline, glossary, relations, editorial, sources }
      return printed(JSON.stringify(all, null, 2))
    }
    const { title, dateLine, signature, edition } = declaration
    const lookup = buildLookup(declaration, timeline)
    const entries = [...lookup.values()]
    return printed(
      [
        dateLine ? `${title}\n${dateLine}` : title,
        ...entries.filter(({ kind }) => kind === 'paragraph' || kind === 'instrument').map(entryText),
        ...(signature ? [signature.text] : []),
        `— ${edition.label}, text SHA-256 ${edition.textSha256}`,
        'Timeline (editorial)',
        ...entries.filter(({ kind }) => kind === 'event').map(entryText),
      ].join('\n\n'),
    )
  },
}
