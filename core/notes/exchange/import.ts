import { z } from 'zod'
import { failure, ok, type Result } from '../../result'
import { schemaProblem } from '../../schema-problem'
import type { MergeOutcome, MergeRemark, VersionedNote } from '../merge'
import { noteSchema } from '../note'
import { largestNote, oversize } from '../note-size'
import { EntryFault, type EntryProblem } from './entry-problem'
import { type ForeignHome, readForeignAnnotation } from './foreign'
import { isOwnAnnotation, readOwnAnnotation } from './web-annotation'

/** An entry that was not imported. */
export interface RejectedEntry {
  /** Counted from 1 in the list of annotations; `null` when the file had to be read line by line. */
  readonly entry: number | null
  /** Counted from 1, when known. */
  readonly line: number | null
  readonly problem: EntryProblem
}

/** The good part of a file, and a report on the rest. */
export interface ReadImport {
  readonly notes: readonly VersionedNote[]
  readonly rejected: readonly RejectedEntry[]
  /** The file was not whole JSON and was read line by line. */
  readonly isSalvaged: boolean
}

/** Why nothing of a file was imported: too long or with too many entries to be read, damaged, or without annotations. */
export interface ImportFailure {
  readonly code: 'too-long' | 'too-many' | 'not-json' | 'not-annotations'
}

/** UTF-16 units and entries; a declaration has some thousand notes at most. */
const importLimits = { length: 256_000_000, entries: 200_000 } as const

const listSchema = z.array(z.unknown())
const wrapperSchemas = [
  z.object({ first: z.object({ items: listSchema }) }).transform(({ first }) => first.items),
  z.object({ items: listSchema }).transform(({ items }) => items),
  z.object({ rows: listSchema }).transform(({ rows }) => rows),
  z.object({ type: z.literal('Annotation') }).transform((annotation): unknown[] => [annotation]),
  listSchema,
]

/** The annotations of a collection, a page, a Hypothesis answer, a list or a single one; `null` for anything else. */
function entriesOf(value: unknown): readonly unknown[] | null {
  const single = typeof value === 'object' && value !== null && 'type' in value && value.type === 'Annotation'
  if (single) return [value]
  for (const schema of wrapperSchemas) {
    const parsed = schema.safeParse(value)
    if (parsed.success) return parsed.data
  }
  return null
}

function problemOf(error: unknown): EntryProblem {
  if (error instanceof z.ZodError) return { code: 'incomplete', detail: schemaProblem(error).slice(0, 500) }
  return error instanceof EntryFault ? error.problem : { code: 'unreadable' }
}

/** The first words of a note, by which a person knows it. */
function beginningOf(body: string): string {
  const line = body.trim().split('\n', 1)[0] ?? ''
  return line.length > 60 ? `${line.slice(0, 60)}…` : line
}

function readEntry(value: unknown, home: ForeignHome): VersionedNote {
  const version = isOwnAnnotation(value) ? readOwnAnnotation(value) : readForeignAnnotation(value, home)
  const note = noteSchema.parse(version.note)
  const size = oversize(note)
  // What is imported must be small enough to be saved again after a change.
  if (size !== null)
    throw new EntryFault({ code: 'too-large', begins: beginningOf(note.body), size, most: largestNote })
  return { note, versions: version.versions }
}

function readEntries(
  entries: readonly {
    readonly value: unknown
    readonly entry: number | null
    readonly line: number | null
  }[],
  home: ForeignHome,
): Pick<ReadImport, 'notes' | 'rejected'> {
  const notes: VersionedNote[] = []
  const rejected: RejectedEntry[] = []
  for (const { value, entry, line } of entries) {
    try {
      notes.push(readEntry(value, home))
    } catch (error) {
      rejected.push({ entry, line, problem: problemOf(error) })
    }
  }
  return { notes, rejected }
}

/** An incomplete or damaged file: every line that is a complete object is tried. */
function salvage(text: string, home: ForeignHome): Result<ReadImport, ImportFailure> {
  const found: { value: unknown; entry: null; line: number }[] = []
  const broken: RejectedEntry[] = []
  text.split('\n').forEach((raw, index) => {
    const line = raw.trim().replace(/,$/, '')
    if (!line.startsWith('{') || line.startsWith('{"@context"')) return
    try {
      found.push({ value: JSON.parse(line), entry: null, line: index + 1 })
    } catch {
      broken.push({ entry: null, line: index + 1, problem: { code: 'cut-off' } })
    }
  })
  if (found.length === 0) {
    return failure({ code: 'not-json' })
  }
  const { notes, rejected } = readEntries(found, home)
  return ok({ notes, rejected: [...broken, ...rejected], isSalvaged: true })
}

/**
 * Reads notes from text: our own export without loss, other tools' Web Annotations as far as their quotes match. One
 * bad entry never stops the others. Nothing is stored here.
 */
export function readImport(text: string, home: ForeignHome): Result<ReadImport, ImportFailure> {
  if (text.length > importLimits.length) {
    return failure({ code: 'too-long' })
  }
  let value: unknown
  try {
    value = JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text)
  } catch {
    return salvage(text, home)
  }
  const entries = entriesOf(value)
  if (!entries) {
    return failure({ code: 'not-annotations' })
  }
  if (entries.length > importLimits.entries) {
    return failure({ code: 'too-many' })
  }
  const numbered = entries.map((entry, index) => ({ value: entry, entry: index + 1, line: null }))
  return ok({ ...readEntries(numbered, home), isSalvaged: false })
}

/** What an import did, for the reader. */
export interface ImportReport {
  readonly created: readonly string[]
  readonly changed: readonly string[]
  readonly unchanged: number
  /** Entries older than what is here. */
  readonly older: number
  /** Both kept: the note and its other version. */
  readonly conflicts: readonly { readonly id: string; readonly copy: string }[]
  readonly rejected: readonly RejectedEntry[]
  /** Their history cannot be true: they are added as separate versions or as new notes, never as newer versions. */
  readonly notBelieved: readonly string[]
  /** Public in the file, private here, and still private. */
  readonly keptPrivate: readonly string[]
  /** In the bin in the file, live here, and still live. */
  readonly notBinned: readonly string[]
}

/** Adds up what reading and merging said. */
export function reportImport(
  outcomes: readonly MergeOutcome[],
  rejected: readonly RejectedEntry[],
): ImportReport {
  const ids = (kind: MergeOutcome['kind']): string[] =>
    outcomes.filter((outcome) => outcome.kind === kind).map(({ id }) => id)
  const remarked = (remark: MergeRemark): string[] => [
    ...new Set(
      outcomes
        .filter(({ remarks }) => remarks.includes(remark))
        .map((outcome) => (outcome.kind === 'conflict' ? outcome.copy : outcome.id)),
    ),
  ]
  return {
    created: ids('new'),
    changed: ids('changed'),
    unchanged: ids('unchanged').length,
    older: ids('older').length,
    conflicts: outcomes.flatMap((outcome) =>
      outcome.kind === 'conflict' ? [{ id: outcome.id, copy: outcome.copy }] : [],
    ),
    rejected,
    notBelieved: remarked('not-believed'),
    keptPrivate: remarked('kept-private'),
    notBinned: remarked('not-binned'),
  }
}
