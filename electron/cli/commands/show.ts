import { resolveReferences } from '#core/document/references'
import { type DeclarationCommand, printed, refused } from '../command'
import { entriesText } from '../entry-text'

/** `show <id…>`: chosen parts. */
export const showCommand: DeclarationCommand = {
  name: 'show',
  reads: 'declaration',
  usage: '<id…>',
  summary: 'print paragraphs, items, instruments or events: 14, 13-16, 26.iv, event_declaration-2017',
  options: {},
  run: ({ lookup }, positionals) => {
    if (positionals.length === 0) return refused('show: name what to show, for example 14 or 26.iv.')
    const resolved = resolveReferences(positionals.join(','), lookup)
    return resolved.ok ? printed(entriesText(resolved.value, lookup)) : refused(resolved.error.message)
  },
}
