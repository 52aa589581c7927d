import type { CslItem } from '../../document/csl-json'
import { risRecord } from '../../document/ris'
import { groupBy } from '../../group-by'
import type { VersionedNote } from '../merge'
import type { Note } from '../note'
import { placeLabel, quotedText } from './labels'
import type { NotesFileWords } from './notes-file-words'
import { type Exported, type ExportOptions, selectForExport } from './select'

/**
 * The references to the texts that notes are on, by declaration. An imported text's says where it comes from. A text
 * without one cannot be opened or is altered: its notes are exported under its id, with no claim about it.
 */
export type TextReferences = ReadonlyMap<string, CslItem>

/** A text with the notes on it. */
interface AnnotatedText {
  readonly item: CslItem
  readonly notes: readonly Note[]
}

/** A note in words: whether its words stand as they did, its place, what it stands on, what it says. */
function noteText(note: Note, words: NotesFileWords): string {
  const state = note.state === 'anchored' ? '' : `[${words.state[note.state]}] `
  const place = `${state}${note.targets.map((target) => placeLabel(target, words)).join('; ')}`
  const quote = quotedText(note)
  const head = quote === '' ? place : `${place}: “${quote}”`
  return note.body === '' ? head : `${head}\n${note.body}`
}

function annotatedTexts(
  notes: readonly VersionedNote[],
  references: TextReferences,
  accessed: string,
): readonly AnnotatedText[] {
  const groups = groupBy(
    notes.map(({ note }) => note),
    ({ declaration }) => declaration,
  )
  const today = { 'date-parts': [accessed.split('-').map(Number)] }
  return [...groups].map(([id, its]) => ({
    item: references.get(id) ?? { id, type: 'document', title: id, accessed: today, note: '' },
    notes: its,
  }))
}

const tagsOf = (notes: readonly Note[]): readonly string[] => [...new Set(notes.flatMap(({ tags }) => tags))]

/**
 * Texts with the notes on them as RIS: one record a text, a note each for its notes, so that reference managers hang them
 * on it. Cannot be imported again.
 *
 * @param accessed - the day of the export, `YYYY-MM-DD`
 */
export function exportRis(
  notes: readonly VersionedNote[],
  words: NotesFileWords,
  references: TextReferences,
  accessed: string,
  options?: ExportOptions,
): Exported {
  const { chosen, leftOut } = selectForExport(notes, options)
  const records = annotatedTexts(chosen, references, accessed).map(({ item, notes: its }) =>
    risRecord(item, { notes: its.map((note) => noteText(note, words)), tags: tagsOf(its) }),
  )
  return { text: records.join(''), count: chosen.length, leftOut }
}

/**
 * The same as CSL-JSON 1.0.2 (Citation Style Language, `csl-data.json`): the notes stand in `annote`, parted by empty lines,
 * the tags in `keyword`, parted by commas.
 */
export function exportCslJson(
  notes: readonly VersionedNote[],
  words: NotesFileWords,
  references: TextReferences,
  accessed: string,
  options?: ExportOptions,
): Exported {
  const { chosen, leftOut } = selectForExport(notes, options)
  const items = annotatedTexts(chosen, references, accessed).map(({ item, notes: its }) => {
    const { note, ...facts } = item
    const tags = tagsOf(its)
    return {
      ...facts,
      ...(note === '' ? {} : { note }),
      annote: its.map((each) => noteText(each, words)).join('\n\n'),
      ...(tags.length === 0 ? {} : { keyword: tags.join(', ') }),
    }
  })
  return { text: `${JSON.stringify(items, null, 2)}\n`, count: chosen.length, leftOut }
}
