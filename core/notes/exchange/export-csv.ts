import type { VersionedNote } from '../merge'
import { placeLabel, quotedText } from './labels'
import type { NotesFileWords } from './notes-file-words'
import type { Origins } from './origins'
import { type Exported, type ExportOptions, selectForExport } from './select'

const COLUMNS = 'id,declaration,edition,place,quote,note,tags,colour,visibility,state,created,modified'.split(
  ',',
)

/**
 * One cell by RFC 4180. A leading `=`, `+`, `-`, `@`, tab or line break would be run as a formula by spreadsheets
 * (OWASP, "CSV Injection"). An apostrophe before it makes it text.
 */
export function csvCell(text: string): string {
  const safe = /^[\s\u0000]*[=+\-@\uff1d\uff0b\uff0d\uff20\t\r\n]/.test(text) ? `'${text}` : text
  return /[",\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/**
 * Notes as a table, for spreadsheets; it cannot be imported again. Lines end in CR LF. Columns and their codes are the
 * same in every language, so that a sheet made for them goes on working. Where a note is on an imported text, a last column
 * says where that is from.
 */
export function exportCsv(
  notes: readonly VersionedNote[],
  words: NotesFileWords,
  origins: Origins,
  options?: ExportOptions,
): Exported {
  const { chosen, leftOut } = selectForExport(notes, options)
  const hasOrigins = chosen.some(({ note }) => origins.has(note.declaration))
  const originOf = (declaration: string): readonly string[] => {
    const statement = origins.get(declaration)
    return hasOrigins ? [statement ? words.trust.paper(statement) : ''] : []
  }
  const rows = chosen.map(({ note }) => [
    note.id,
    note.declaration,
    note.edition,
    note.targets.map((target) => placeLabel(target, words)).join('; '),
    quotedText(note),
    note.body,
    note.tags.join('; '),
    note.colour,
    note.visibility,
    note.state,
    note.created,
    note.modified,
    ...originOf(note.declaration),
  ])
  const head = hasOrigins ? [...COLUMNS, 'origin'] : COLUMNS
  const text = [head, ...rows].map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('')
  return { text, count: rows.length, leftOut }
}
