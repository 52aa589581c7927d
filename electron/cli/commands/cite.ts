import { citationStyles, cite } from '#core/document/citation'
import { resolveReferences } from '#core/document/references'
import { type DeclarationCommand, printed, refused } from '../command'

/** `cite [id…]`: a formal reference. */
export const citeCommand: DeclarationCommand = {
  name: 'cite',
  reads: 'declaration',
  usage: `<id…> [--style ${citationStyles.join('|')}]`,
  summary: 'print a formal reference, with edition, hash and the day of access',
  options: { style: { type: 'string', default: 'un' } },
  run: ({ reading, lookup, today }, positionals, options) => {
    const style = citationStyles.find((name) => name === options['style'])
    if (!style)
      return refused(
        `cite: there is no style “${String(options['style'])}”. There is: ${citationStyles.join(', ')}.`,
      )
    if (positionals.length === 0) return refused('cite: name what to cite, for example 14 or 26.iv.')
    const resolved = resolveReferences(positionals.join(','), lookup)
    if (!resolved.ok) return refused(resolved.error.message)
    const { declaration, sources } = reading
    return printed(cite(style, resolved.value, { declaration, lookup, sources, accessed: today }))
  },
}
