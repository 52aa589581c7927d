import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { IntegrityProblem } from '#contract/library/reading'
import { buildLookup } from '#core/document/lookup'
import { quotableTrust } from '#core/document/trust'
import type { PdfPages } from '#node/formats/pdf/reader/positioned'
import { createFileReader } from '#node/import/file-reader'
import { type Library, openLibrary } from '#node/library/library'
import { keptIdOf } from '#node/library/own/apart'
import { libraryFileName, openOwnTexts } from '#node/library/own/open-own-texts'
import type { OwnTexts } from '#node/library/own/own-texts'
import { ownTextsError } from '#node/library/own-readings'
import type { CatalogueReading } from '#node/library/read-catalogue'
import { resourcesAt } from '#node/library/shipped-resources'
import { failureWords } from '#words/failures/en'
import { terminalWords } from '#words/terminal/en'
import type { Command, CommandOutput, PrintPdf } from './command'
import { printed, refused } from './command'
import { commands } from './commands/index'
import { readWholeLibrary } from './whole-library'

/** What the terminal's reader needs from outside. */
export interface ReaderEnvironment {
  /** Folder of the resources, unless `--resources` names another. */
  readonly resources: string
  /** Today, `YYYY-MM-DD`. */
  readonly today: string
  /** Writes a PDF with the app itself, without a window; where it is missing, PDF cannot be written. */
  readonly printPdf?: PrintPdf
  /** Opens PDFs with the app itself, without a window; where it is missing, PDFs are not read. */
  readonly readPdf?: PdfPages
  /** Of this app, noted with each text that it imports. */
  readonly version?: string
}

/** The program of the thread that reads files; the terminal runs the sources. */
const readingWorker = fileURLToPath(new URL('../node/import/reading-worker.ts', import.meta.url))

const sharedOptions = {
  declaration: { type: 'string' },
  resources: { type: 'string' },
  library: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const

/**
 * Runs one command of the terminal.
 *
 * @param argv - arguments after the program's name
 * @returns what to print and the exit code: 0, 1 for unreadable or changed data, 2 for a mistake in the command line
 */
export async function runReader(
  argv: readonly string[],
  environment: ReaderEnvironment,
): Promise<CommandOutput> {
  const [name, ...rest] = argv
  if (name === undefined) return refused(usage())
  if (['--help', '-h', 'help'].includes(name)) return printed(usage())
  const command = commands.find((candidate) => candidate.name === name)
  if (!command) return refused(`${terminalWords.reader.noCommand(name)}\n\n${usage()}`)

  let parsed: ReturnType<typeof parseCommand>
  try {
    parsed = parseCommand(command, rest)
  } catch (error) {
    // parseArgs throws on unknown options and missing values, with a message meant for the person who typed them.
    return refused(
      `${name}: ${error instanceof Error ? error.message : String(error)}\n\n${usageOf(command)}`,
    )
  }
  const { values, positionals } = parsed
  if (values['help']) return printed(usageOf(command))
  const named = typeof values['resources'] === 'string' ? values['resources'] : null
  const resources = resourcesAt(named, environment.resources)
  const folder = typeof values['library'] === 'string' ? values['library'] : null
  if (command.reads === 'library' || command.reads === 'library-texts') {
    const mistake =
      folder === null ? refused(terminalWords.import.noLibrary) : command.check(positionals, values)
    if (mistake) return mistake
  }
  if (folder === null) return runWith(openLibrary(resources), null)
  const create = command.reads === 'library'
  const own = openOwnTexts({ file: join(resolve(folder), libraryFileName), create, now: new Date() })
  if (!own.ok) return { exitCode: 1, text: failureWords.reason(ownTextsError(own.error).why) }
  try {
    return await runWith(openLibrary(resources, own.value), own.value)
  } finally {
    own.value.close()
  }

  async function runWith(library: Library, texts: OwnTexts | null): Promise<CommandOutput> {
    if (command?.reads === 'library' && texts) {
      const { declarations } = await openLibrary(resources).catalogue()
      const bundled = new Set(declarations.map(({ id }) => id))
      const { version: readerVersion = '0', readPdf: pdf = null } = environment
      const files = createFileReader({ worker: readingWorker, pdf })
      try {
        const into = { own: texts, read: files.read, bundled, now: new Date(), readerVersion }
        return await command.run(into, positionals, values)
      } finally {
        await files.close()
      }
    }
    if (command?.reads === 'library-texts') return command.run(library, positionals, values)
    const catalogue = await library.catalogue()
    if (command?.reads === 'catalogue') return command.run(catalogue, values, texts)
    const chosen = typeof values['declaration'] === 'string' ? values['declaration'] : null
    // If the default text cannot be read from the file, it is not guessed.
    if (chosen === null && catalogue.problems.length > 0) return unreadable(catalogue.problems)
    const id = chosen ?? catalogue.default
    if (id === null) return { exitCode: 1, text: terminalWords.reader.noDeclaration(resources.folder) }

    const opened = await library.open(id)
    if (!opened.ok)
      return {
        exitCode: opened.error.code === 'not-found' ? 2 : 1,
        text: failureWords.reason(opened.error.why),
      }
    const reading = opened.value
    if (reading.problems.length > 0) return unreadable(reading.problems)
    const lookup = buildLookup(reading.declaration, reading.events)
    const trust = quotableTrust(reading)
    const { today, printPdf } = environment
    const wholeLibrary = texts && chosen === null ? () => readWholeLibrary(library) : null
    const context = {
      reading,
      trust,
      library,
      lookup,
      today,
      resources: resources.folder,
      printPdf: printPdf ?? null,
      own: texts,
      ownId: texts && reading.provenance ? keptIdOf(texts, bundledIn(catalogue), id) : null,
      wholeLibrary,
    }
    if (command?.reads !== 'declaration') throw new Error('a command that reads nothing')
    return command.run(context, positionals, values)
  }
}

/** The ids of the texts that came with the app. */
function bundledIn({ declarations }: CatalogueReading): readonly string[] {
  return declarations.filter(({ imported }) => imported === undefined).map(({ id }) => id)
}

/** Incomplete or changed data is not printed. */
function unreadable(problems: readonly IntegrityProblem[]): CommandOutput {
  const told = problems.map((problem) => `${problem.file}: ${failureWords.integrity(problem)}`)
  return { exitCode: 1, text: [...told, terminalWords.reader.nothingPrinted].join('\n') }
}

function parseCommand(command: Command, args: readonly string[]) {
  return parseArgs({
    args: [...args],
    options: { ...sharedOptions, ...command.options },
    allowPositionals: true,
    strict: true,
  })
}

function usage(): string {
  return terminalWords.usage(commands)
}

function usageOf(command: Command): string {
  return terminalWords.commandUsage(command, command.reads === 'declaration')
}
