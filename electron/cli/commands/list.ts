import type { LibraryListing } from '#contract/library/reading'
import { keptIdOf } from '#node/library/own/apart'
import { libraryFileName } from '#node/library/own/open-own-texts'
import { failureWords } from '#words/failures/en'
import { terminalWords } from '#words/terminal/en'
import { accountedWords } from '../accounted-words'
import type { CatalogueCommand } from '../command'

/** A text as one line: its id, its day, its short title, and whether it is the one read without `--declaration`. */
function lineOf(
  { id, date, shortTitle, imported }: LibraryListing,
  width: number,
  isDefault: boolean,
): string {
  return `${id.padEnd(width)}  ${date ?? '-'.padEnd(10)}  ${shortTitle}${isDefault ? '  (default)' : ''}${imported === undefined ? '' : `  (${imported})`}`
}

/** `list`: the texts of the library, without opening any. */
export const listCommand: CatalogueCommand = {
  name: 'list',
  reads: 'catalogue',
  usage: '[--json]',
  summary: terminalWords.summaries.list,
  options: { json: { type: 'boolean', default: false } },
  run: (catalogue, options, own) => {
    const { default: first, problems: found, unreadable = [], ownFailure } = catalogue
    const { declarations } = catalogue
    const problems = [
      ...found.map((problem) => ({ file: problem.file, message: failureWords.integrity(problem) })),
      ...[
        ...unreadable.map((text) => ({ what: 'unreadable', part: 'listing', ...text }) as const),
        ...(ownFailure ? [ownFailure] : []),
      ].map((fault) => ({
        file: libraryFileName,
        message: failureWords.reason({ about: 'library', what: 'own-texts', failure: fault }),
      })),
    ]
    if (options['json'] === true) {
      const bundled = declarations.filter(({ imported }) => imported === undefined).map(({ id }) => id)
      const listed = declarations.map((listing) =>
        listing.imported === undefined || own === null
          ? listing
          : { ...listing, ...accountedWords(own, keptIdOf(own, bundled, listing.id)) },
      )
      return {
        exitCode: problems.length > 0 ? 1 : 0,
        text: JSON.stringify({ default: first, declarations: listed, problems }, null, 2),
        isAnswer: true,
      }
    }
    const exitCode = problems.length > 0 ? 1 : 0
    const width = Math.max(0, ...declarations.map(({ id }) => id.length))
    const lines = declarations.map((listing) => lineOf(listing, width, listing.id === first))
    const told = problems.map(({ file, message }) => `${file}: ${message}`)
    const text = [...(lines.length > 0 ? lines : [terminalWords.reader.emptyLibrary]), ...told].join('\n')
    return { exitCode, text }
  },
}
