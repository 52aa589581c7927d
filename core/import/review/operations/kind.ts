import { failure, ok } from '../../../result'
import { type Entry, type EntryKind, hasTree, kindsIn } from '../entry'
import { rowsOf } from '../entry-words'
import type { Selection } from '../history'
import type { ReviewText } from '../review-text'
import { byHand, changeEach, type Edited, type Reviewed } from './edits'
import { numberFor } from './number'

/** Parts that are named by what stands above them. */
const headed: ReadonlySet<EntryKind> = new Set(['part', 'chapter', 'section', 'attachment'])
/** Kinds that hold words and never stand above others. */
const worded: ReadonlySet<EntryKind> = new Set(['point', 'bullet', 'item', 'recital'])

/** Says what the selected entries are. */
export function changeKind(reviewed: Reviewed, selection: Selection, kind: EntryKind): Edited {
  return changeEach(reviewed, selection, (entry) => {
    const isTable = rowsOf(reviewed.text, entry) !== null
    if (!kindsIn(entry.division).includes(kind) || (kind === 'table' && !isTable))
      return failure('kind-not-here')
    if (isTable && hasTree(entry.division) && kind !== 'table') return failure('in-table')
    if (entry.kind === kind) return ok(entry)
    return ok(asKind(reviewed.text, entry, kind))
  })
}

function asKind(text: ReviewText, entry: Entry, kind: EntryKind): Entry {
  const isHeading = headed.has(kind) || (entry.isHeading && !worded.has(kind) && kind !== 'paragraph')
  const changed = {
    ...byHand(entry),
    kind,
    isHeading: isHeading && kind !== 'note' && hasTree(entry.division),
  }
  if (kind === 'note') return asNote(text, changed)
  return { ...changed, number: numberFor(text, changed) }
}

/** `[1] See …`: what a note begins with is its mark. */
function asNote({ stream }: ReviewText, entry: Entry): Entry {
  const [mark = ''] =
    /^(?:\[(?:\d{1,3}|\*{1,3})\]|\d{1,3}|\*{1,3})/.exec(stream.slice(entry.start, entry.end)) ?? []
  return { ...entry, numEnd: entry.start + mark.length, number: null }
}

/** Says whether the words of the selected entries stand above what follows. */
export function changeHeading(reviewed: Reviewed, selection: Selection, isHeading: boolean): Edited {
  return changeEach(reviewed, selection, (entry) => {
    if (!hasTree(entry.division) || entry.kind === 'note' || worded.has(entry.kind))
      return failure('kind-not-here')
    if (rowsOf(reviewed.text, entry)) return failure('in-table')
    return ok(entry.isHeading === isHeading ? entry : { ...byHand(entry), isHeading })
  })
}
