import { resolveReferences } from '#core/document/references'
import { terminalWords } from '#words/terminal/en'
import { wordsFor } from '#words/words'
import { type DeclarationCommand, printed, refused } from '../command'
import { entriesText } from '../entry-text'

/** `show <id…>`: chosen parts. */
export const showCommand: DeclarationCommand = {
  name: 'show',
  reads: 'declaration',
  usage: '<id…>',
  summary: terminalWords.summaries.show,
  options: {},
  run: ({ lookup }, positionals) => {
    if (positionals.length === 0) return refused(terminalWords.reader.nothingToShow)
    const resolved = resolveReferences(positionals.join(','), lookup)
    return resolved.ok
      ? printed(entriesText(resolved.value, lookup))
      : refused(wordsFor('en').referenceProblem(resolved.error))
  },
}
