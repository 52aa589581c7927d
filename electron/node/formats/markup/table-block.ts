import type { SourceNote } from '#core/import/source-text'
import type { Cell } from './table-rows'
import { layOut } from './table-rows'
import type { FlowedWords } from './word-flow'

/** The cells of a table as texts, and the footnotes in them, at their places in `tableText` of the rows. */
export interface TableWords {
  readonly rows: string[][]
  readonly footnotes: SourceNote[]
}

/** Rows without any word are left out: they only space a table. */
export function tableWords(cells: readonly (readonly Cell<FlowedWords>[])[]): TableWords {
  const rows: string[][] = []
  const footnotes: SourceNote[] = []
  let offset = 0
  for (const places of layOut(cells)) {
    if (places.every((cell) => cell === null || cell.text === '')) continue
    for (const cell of places) {
      for (const note of cell?.footnotes ?? []) footnotes.push({ ...note, offset: note.offset + offset })
      offset += (cell?.text.length ?? 0) + 1
    }
    rows.push(places.map((cell) => cell?.text ?? ''))
  }
  return { rows, footnotes }
}
