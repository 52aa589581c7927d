import type { ParseArgsConfig } from 'node:util'
import type { Reading } from '#contract/library/reading'
import type { Lookup } from '#core/document/lookup'
import type { QuotableTrust } from '#core/document/trust'
import type { BriefingJob, JobOutcome } from '#node/briefing/briefing-job'
import type { ImportInto } from '#node/import/import-file'
import type { Library } from '#node/library/library'
import type { OwnTexts } from '#node/library/own/own-texts'
import type { CatalogueReading } from '#node/library/read-catalogue'
import type { WholeLibrary } from './whole-library'

/** Has the app write one extract as a PDF, without a window on the screen. */
export type PrintPdf = (job: BriefingJob) => Promise<JobOutcome>

/** What a command works on. */
export interface CommandContext {
  readonly reading: Reading
  /** What its words rest on: whatever is printed of an imported text says so. */
  readonly trust: QuotableTrust
  /** Where it is from. */
  readonly library: Library
  /** Everything identified in the declaration and the timeline. */
  readonly lookup: Lookup
  /** Today, `YYYY-MM-DD`: the day of access in references. */
  readonly today: string
  /** Folder of the resources in use. */
  readonly resources: string
  readonly printPdf: PrintPdf | null
  /** The library of own texts, where one was named. */
  readonly own: OwnTexts | null
  /** The id under which the text is kept there; `null` of a bundled one. */
  readonly ownId: string | null
  /** All texts, where a library was named and no declaration; else `null`. */
  readonly wholeLibrary: (() => Promise<WholeLibrary>) | null
}

/** Option values as `parseArgs` of Node gives them. */
export type OptionValues = Readonly<Record<string, string | boolean | Array<string | boolean> | undefined>>

/** What a command prints. Exit code 0 is success, 1 a failure of the data, 2 a mistake in the command line. */
export interface CommandOutput {
  readonly exitCode: 0 | 1 | 2
  /** For stdout, or for stderr when the exit code is not 0; without the last line feed. */
  readonly text: string
  /** Whether it goes to stdout whatever the exit code: a report that says itself what failed. */
  readonly isAnswer?: boolean
}

/** What every command says of itself. */
interface CommandWords {
  readonly name: string
  /** Arguments and options as the usage shows them: `<id…>`. */
  readonly usage: string
  /** What it does, in one line. */
  readonly summary: string
  readonly options: NonNullable<ParseArgsConfig['options']>
}

/** A command that reads one declaration. */
export interface DeclarationCommand extends CommandWords {
  readonly reads: 'declaration'
  readonly run: (
    context: CommandContext,
    positionals: readonly string[],
    options: OptionValues,
  ) => CommandOutput | Promise<CommandOutput>
}

/** A command that reads the list of the library and does not open a declaration. */
export interface CatalogueCommand extends CommandWords {
  readonly reads: 'catalogue'
  readonly run: (
    catalogue: CatalogueReading,
    options: OptionValues,
    /** The library of own texts, where one was named. */
    own: OwnTexts | null,
  ) => CommandOutput
}

/** A command that changes the library of own texts, and is given it open. */
export interface LibraryCommand extends CommandWords {
  readonly reads: 'library'
  /** What is wrong with the command line, before the library is opened; `null` where nothing. */
  readonly check: (positionals: readonly string[], options: OptionValues) => CommandOutput | null
  readonly run: (
    into: ImportInto,
    positionals: readonly string[],
    options: OptionValues,
  ) => Promise<CommandOutput>
}

/** A command that reads all texts, of a library that is named and there. */
export interface LibraryTextsCommand extends CommandWords {
  readonly reads: 'library-texts'
  /** What is wrong with the command line, before the library is opened; `null` where nothing. */
  readonly check: (positionals: readonly string[], options: OptionValues) => CommandOutput | null
  readonly run: (
    library: Library,
    positionals: readonly string[],
    options: OptionValues,
  ) => Promise<CommandOutput>
}

/** One command of the terminal. To add one: a file in `commands/`, and a line in `commands/index.ts`. */
export type Command = DeclarationCommand | CatalogueCommand | LibraryCommand | LibraryTextsCommand

/** Output of a command that succeeded. */
export function printed(text: string): CommandOutput {
  return { exitCode: 0, text }
}

/** Output of a command that was typed wrongly. */
export function refused(text: string): CommandOutput {
  return { exitCode: 2, text }
}
