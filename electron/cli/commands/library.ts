import { quotableTrust } from '#core/document/trust'
import type { TextToExport } from '#node/formats/opensearch/documents'
import { writeOpenSearch } from '#node/formats/opensearch/write-folder'
import type { Library } from '#node/library/library'
import { failureWords } from '#words/failures/en'
import { terminalWords } from '#words/terminal/en'
import { wordsFor } from '#words/words'
import { type LibraryTextsCommand, refused } from '../command'
import { eachText } from '../whole-library'

const formats = ['opensearch'] as const

/** `library export --format opensearch --out DIR`: all texts, for a search engine on other machines. */
export const libraryCommand: LibraryTextsCommand = {
  name: 'library',
  reads: 'library-texts',
  usage: `export --format ${formats.join('|')} --library DIR --out DIR`,
  summary: terminalWords.summaries.library,
  options: { format: { type: 'string' }, out: { type: 'string' } },
  check: (positionals, { format, out }) => {
    const words = terminalWords.libraryExport
    if (positionals[0] !== 'export' || positionals.length > 1)
      return refused(words.noTask(positionals.join(' ')))
    if (!formats.some((name) => name === format))
      return refused(words.noFormat(String(format ?? ''), formats))
    return typeof out === 'string' && out !== '' ? null : refused(words.noFolder)
  },
  run: async (library, _positionals, { out }) => {
    const folder = String(out)
    const unread: string[] = []
    const saved = await writeOpenSearch(folder, textsOf(library, unread))
    if (!saved.ok) {
      const { error } = saved
      return error.code === 'taken'
        ? refused(terminalWords.libraryExport.taken(folder))
        : { exitCode: 1, text: failureWords.save(error, 'library') }
    }
    const { texts, documents, files } = saved.value
    const told = terminalWords.libraryExport.written({ folder, texts, documents, files: files.length })
    if (unread.length === 0) return { exitCode: 0, text: told }
    return {
      exitCode: 1,
      text: [told, terminalWords.libraryExport.leftOut, ...unread].join('\n'),
      isAnswer: true,
    }
  },
}

/** Every text that can be read, one after another; what cannot is told. */
async function* textsOf(library: Library, unread: string[]): AsyncGenerator<TextToExport> {
  for await (const text of eachText(library)) {
    if (!text.ok) {
      unread.push(...text.error)
      continue
    }
    const trust = quotableTrust(text.value)
    const origin = trust.kind === 'imported' ? wordsFor('en').trust.paper(trust.statement) : null
    yield { declaration: text.value.declaration, trust, origin }
  }
}
