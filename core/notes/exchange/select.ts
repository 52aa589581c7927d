import type { VersionedNote } from '../merge'

export interface ExportOptions {
  /** Private notes leave the machine only when the reader asks for it. Default: they stay. */
  readonly includePrivate?: boolean
  /** Notes in the bin. Default: left out. */
  readonly includeBinned?: boolean
}

/** An export, with what the dialog has to say about it. */
export interface Exported {
  readonly text: string
  readonly count: number
  readonly leftOut: { readonly private: number; readonly binned: number }
}

export interface Selection<Item extends VersionedNote> {
  readonly chosen: readonly Item[]
  readonly leftOut: Exported['leftOut']
}

/** Which notes are exported and how many are not. A binned private note counts as binned. */
export function selectForExport<Item extends VersionedNote>(
  notes: readonly Item[],
  { includePrivate = false, includeBinned = false }: ExportOptions = {},
): Selection<Item> {
  const chosen: Item[] = []
  const leftOut = { private: 0, binned: 0 }
  for (const item of notes) {
    if (item.note.deletedAt !== null && !includeBinned) leftOut.binned += 1
    else if (item.note.visibility === 'private' && !includePrivate) leftOut.private += 1
    else chosen.push(item)
  }
  return { chosen, leftOut }
}
