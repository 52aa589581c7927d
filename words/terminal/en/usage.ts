import { searchKinds } from '#core/search/texts'

/** What each command of the terminal does, in one line. */
export const summaries = {
  list: 'list the declarations of the library and say which is read without --declaration; --json also has what was left out of imported texts',
  text: 'print the declaration with its instruments and timeline; --json also has glossary and editorial data',
  show: 'print paragraphs, items, instruments or events: 14, 13-16, 26.iv, event_declaration-2017; --json also has what was left out of an imported text',
  search: `search the text; kinds are ${searchKinds.filter((kind) => kind !== 'note').join(', ')}`,
  cite: 'print a formal reference, with edition, hash and the day of access',
  import:
    'bring files, or folders of files, into a library of your own; a text with doubts waits for a review unless --accept takes it in as it is; --json prints what was kept, left out and doubted of each',
  export:
    'write a text to a file: as Akoma Ntoso, as plain text, or, of a text that you imported, the file itself, byte for byte',
  library:
    'export: write all texts, the bundled ones too, as documents of a search engine (OpenSearch), one a paragraph or other unit, into a new folder',
  notes:
    'list, export, import, check or back up notes; private ones are exported only with --private; thin says which backups contain what was removed for good, and with --yes removes it from them; --unlock removes the lock that a crash left, when the app is not running',
  brief:
    'write a briefing extract, for example --select 13-16,26.ii,event_sco-summit-2021 --out extract.pdf; a private note is included only when --confirm names it',
}

/** A command as its usage shows it. */
interface CommandUsage {
  readonly name: string
  /** Arguments and options: `<id…>`. */
  readonly usage: string
  readonly summary: string
}

/** How to use the terminal's reader. */
export function readerUsage(commands: readonly CommandUsage[]): string {
  const lines = commands.map(({ name, usage, summary }) => `  ${name} ${usage}\n      ${summary}`)
  return [
    'Usage: npm run --silent reader -- <command> [options]',
    '',
    ...lines,
    '',
    'Options of every command:',
    '  --declaration ID   the declaration to read; without it, the one that the library names as its default',
    '  --resources DIR    another folder of declarations',
    '  --library DIR      the folder of your own texts, to read them beside the others; import and library need it',
    '  --help             this text, or a command’s own',
  ].join('\n')
}

/**
 * How to use one command.
 *
 * @param opensText - whether it takes `--declaration`
 */
export function commandUsage({ name, usage, summary }: CommandUsage, opensText: boolean): string {
  return `Usage: npm run --silent reader -- ${name} ${usage}${opensText ? ' [--declaration ID]' : ''}\n${summary}`
}

/** What is said of a mistake in the command line, or of a library that cannot be read. */
export const readerWords = {
  noCommand: (name: string) => `There is no command “${name}”.`,
  noDeclaration: (folder: string) => `There is no declaration in ${folder}.`,
  emptyLibrary: 'The library is empty.',
  /** Below the files that were changed or cannot be read. */
  nothingPrinted:
    'Nothing was printed. Put the original files back, for example with a fresh copy of the app.',
  nothingToShow: 'show: name what to show, for example 14 or 26.iv.',
  nothingToCite: 'cite: name what to cite, for example 14 or 26.iv.',
  noStyle: (typed: string, styles: readonly string[]) =>
    `cite: there is no style “${typed}”. There is: ${styles.join(', ')}.`,
}
