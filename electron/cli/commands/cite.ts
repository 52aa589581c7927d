import { citationStyles, cite } from '#core/document/citation'
import { resolveReferences } from '#core/document/references'
import { terminalWords } from '#words/terminal/en'
import { extractWordsIn, wordsFor } from '#words/words'
import { type DeclarationCommand, printed, refused } from '../command'

/** `cite [id…]`: a formal reference. */
export const citeCommand: DeclarationCommand = {
  name: 'cite',
  reads: 'declaration',
  usage: `<id…> [--style ${citationStyles.join('|')}]`,
  summary: terminalWords.summaries.cite,
  options: { style: { type: 'string', default: 'un' } },
  run: ({ reading, trust, lookup, today }, positionals, options) => {
    const style = citationStyles.find((name) => name === options['style'])
    if (!style) return refused(terminalWords.reader.noStyle(String(options['style']), citationStyles))
    if (positionals.length === 0) return refused(terminalWords.reader.nothingToCite)
    const resolved = resolveReferences(positionals.join(','), lookup)
    if (!resolved.ok) return refused(wordsFor('en').referenceProblem(resolved.error))
    const { declaration, sources } = reading
    const words = extractWordsIn(declaration.edition.language).citation
    const context = { declaration, trust, lookup, sources, accessed: today, words }
    return printed(cite(style, resolved.value, context))
  },
}
