import { failure, ok } from '../../../result'
import { isOpen } from '../entry'
import type { Selection } from '../history'
import { byHand, changeEach, type Edited, type Reviewed, settled } from './edits'

/** Leaves the selected entries out; takes them in again where all of them are left out. */
export function leaveOut(reviewed: Reviewed, selection: Selection): Edited {
  const chosen = reviewed.entries.slice(selection.first, selection.last + 1)
  const isBack = chosen.every(({ left }) => left !== null)
  return changeEach(reviewed, selection, (entry) => {
    if (isBack) return ok({ ...byHand(entry), left: null })
    return ok(entry.left === null ? { ...entry, doubts: settled(entry), left: 'by-hand' } : entry)
  })
}

/** Says that the selected entries are right as they are, so that nothing of them is left to look at. */
export function settle(reviewed: Reviewed, selection: Selection): Edited {
  const edit = changeEach(reviewed, selection, (entry) =>
    ok(isOpen(entry) ? { ...entry, doubts: settled(entry) } : entry),
  )
  return edit.ok || edit.error !== 'nothing-to-do' ? edit : failure('no-doubt-here')
}
