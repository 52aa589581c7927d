import { type Dirent, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { declarationIdSchema } from '#core/document/declaration'
import { languageTag } from '#core/import/proposed-facts'
import { keepFilesPrivate } from '#node/files/private-files'
import { type ImportFailure, type ImportInto, type ImportWishes, importFile } from '#node/import/import-file'
import { readBytes } from '#node/import/read-bytes'
import { failureWords } from '#words/failures/en'
import { formatProblems } from '#words/import/en'
import { sayProblem } from '#words/problem'
import { terminalWords } from '#words/terminal/en'
import { type LibraryCommand, type OptionValues, refused } from '../command'

/** What is printed of each file. */
interface FileReport {
  readonly file: string
  readonly id: string | null
  readonly status: 'imported' | 'review' | 'refused'
  readonly reason?: string
  readonly words: { readonly in: number; readonly out: number }
  readonly left: readonly { readonly words: string; readonly why: string }[]
  readonly doubts: readonly { readonly eId: string | null; readonly rule: string; readonly why: string }[]
}

/** `import FILE…`: brings files, and the files of folders, into a library of one's own. */
export const importCommand: LibraryCommand = {
  name: 'import',
  reads: 'library',
  usage: 'FILE… --library DIR [--id ID] [--title T] [--language L] [--accept] [--json]',
  summary: terminalWords.summaries.import,
  options: {
    id: { type: 'string' },
    title: { type: 'string' },
    language: { type: 'string' },
    accept: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
  check: (positionals, options) => {
    if (positionals.length === 0) return refused(terminalWords.import.noFile)
    const { id, title, language } = options
    if (typeof title === 'string' && title.trim() === '') return refused(terminalWords.import.noTitle)
    if (typeof id === 'string' && !declarationIdSchema.safeParse(id).success)
      return refused(terminalWords.import.noId(id))
    if (typeof language === 'string' && languageTag(language) === null)
      return refused(terminalWords.import.noLanguage(language))
    return null
  },
  run: async (into, positionals, options) => {
    keepFilesPrivate()
    const files = positionals.flatMap(filesAt)
    const wishes = wishesOf(options)
    if (files.length > 1 && (wishes.id !== null || wishes.title !== null))
      return refused(terminalWords.import.oneFileOnly)
    const reports: FileReport[] = []
    for (const file of files) reports.push(await importOne(file, wishes, into))
    const isWhole = reports.every(({ status }) => status !== 'refused')
    const text = options['json'] === true ? JSON.stringify(reports, null, 2) : reports.map(lineOf).join('\n')
    return { exitCode: isWhole ? 0 : 1, text, isAnswer: true }
  },
}

function wishesOf({ id, title, language, accept }: OptionValues): ImportWishes {
  const textOf = (value: OptionValues[string]) =>
    typeof value === 'string' && value !== '' ? value.trim() : null
  return { id: textOf(id), title: textOf(title), language: textOf(language), accept: accept === true }
}

/** A file, or all files in a folder and its folders, in the order of their names; hidden ones and links are left out. */
function filesAt(path: string): readonly string[] {
  let entries: readonly Dirent[]
  try {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) return [path]
    entries = readdirSync(path, { withFileTypes: true })
  } catch {
    // What cannot be looked into is refused with its reason when it is opened.
    return [path]
  }
  return entries
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
    .filter(({ name }) => !name.startsWith('.'))
    .flatMap((entry) => {
      if (entry.isDirectory()) return filesAt(join(path, entry.name))
      return entry.isFile() ? [join(path, entry.name)] : []
    })
}

async function importOne(file: string, wishes: ImportWishes, into: ImportInto): Promise<FileReport> {
  const none = { file, id: null, status: 'refused', words: { in: 0, out: 0 }, left: [], doubts: [] } as const
  const bytes = await readBytes(file)
  if (!bytes.ok) return { ...none, reason: sayProblem(formatProblems, bytes.error) }
  const taken = await importFile({ name: file, bytes: bytes.value }, wishes, into)
  if (!taken.ok) return { ...none, reason: reasonOf(taken.error) }
  const { entry, isKnown, isUnderReview, words, left, doubts } = taken.value
  const { known, binned, underReview } = terminalWords.import
  const why = isUnderReview ? underReview : entry.binnedAt === null ? known : binned
  return {
    file,
    id: entry.id,
    status: entry.state === 'accepted' ? 'imported' : 'review',
    ...(isKnown ? { reason: why } : {}),
    words,
    left: left.map(({ words: leftWords, why }) => ({ words: leftWords, why })),
    doubts: doubts.map(({ eId, rule, why }) => ({ eId, rule, why })),
  }
}

function reasonOf(problem: ImportFailure): string {
  if (problem.what === 'not-read') return sayProblem(formatProblems, problem.failure)
  return failureWords.reason({ about: 'library', what: 'own-texts', failure: problem.failure })
}

function lineOf({ file, id, status, reason, words, left, doubts }: FileReport): string {
  const head = `${status}  ${id ?? '-'}  ${file}`
  if (status === 'refused') return `${head}\n  ${reason ?? ''}`
  const told = terminalWords.import.taken(words, left.length, doubts.length)
  const doubted = doubts.map(({ eId, why }) => `  ${eId ?? '-'}: ${why}`)
  return [head, ...(reason === undefined ? [] : [`  ${reason}`]), `  ${told}`, ...doubted].join('\n')
}
