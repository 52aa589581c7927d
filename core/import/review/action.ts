import { assertNever } from '../../assert-never'
import { failure, ok, type Result } from '../../result'
import { areFactsInBounds, type Facts, type ReviewDraft } from './draft'
import type { EntryKind, ReviewDivision } from './entry'
import { applyEdit, type Changed, correctFacts, redo, type Selection, undo } from './history'
import { join, split } from './operations/cut'
import type { Edited, Reviewed } from './operations/edits'
import { changeHeading, changeKind } from './operations/kind'
import { setNumber } from './operations/number'
import { changeDivision, changeLevel } from './operations/place'
import { leaveOut, settle } from './operations/settle'
import type { Refusal } from './refusal'
import type { ReviewText } from './review-text'

/** The longest number that can be given, as printed; in UTF-16 units. */
export const longestNumber = 200

/**
 * One thing that a person does in a review. A review is sent and kept as these: done again one after another on the same
 * words, they make the same text, and each is as small as what it says.
 */
export type ReviewAction =
  /** `place`: of the stream of the file's words. */
  | { readonly do: 'split'; readonly entry: number; readonly place: number }
  | { readonly do: 'number'; readonly entry: number; readonly num: string }
  | { readonly do: 'join'; readonly selection: Selection }
  | { readonly do: 'leave-out'; readonly selection: Selection }
  | { readonly do: 'settle'; readonly selection: Selection }
  | { readonly do: 'kind'; readonly selection: Selection; readonly kind: EntryKind }
  | { readonly do: 'heading'; readonly selection: Selection; readonly isHeading: boolean }
  | { readonly do: 'level'; readonly selection: Selection; readonly by: 1 | -1 }
  | { readonly do: 'division'; readonly selection: Selection; readonly division: ReviewDivision }
  | { readonly do: 'facts'; readonly facts: Facts }
  | { readonly do: 'undo' }
  | { readonly do: 'redo' }

/** Does one thing to a draft. What is refused changes nothing. */
export function act(text: ReviewText, draft: ReviewDraft, action: ReviewAction): Result<Changed, Refusal> {
  // Refused here, before it is sent: what the main process refuses would hold up all that follows.
  if (!isInBounds(action)) return failure('too-long')
  if (action.do === 'facts') return ok({ draft: correctFacts(draft, action.facts), selection: null })
  if (action.do === 'undo' || action.do === 'redo') {
    const changed = action.do === 'undo' ? undo(draft) : redo(draft)
    return changed ? ok(changed) : failure('nothing-to-do')
  }
  const edited = edit({ text, entries: draft.entries }, action)
  return edited.ok ? ok(applyEdit(draft, edited.value)) : edited
}

function isInBounds(action: ReviewAction): boolean {
  if (action.do === 'facts') return areFactsInBounds(action.facts)
  return action.do !== 'number' || action.num.length <= longestNumber
}

type Editing = Exclude<ReviewAction, { readonly do: 'facts' | 'undo' | 'redo' }>

function edit(reviewed: Reviewed, action: Editing): Edited {
  switch (action.do) {
    case 'split':
      return split(reviewed, action.entry, action.place)
    case 'number':
      return setNumber(reviewed, action.entry, action.num)
    case 'join':
      return join(reviewed, action.selection)
    case 'leave-out':
      return leaveOut(reviewed, action.selection)
    case 'settle':
      return settle(reviewed, action.selection)
    case 'kind':
      return changeKind(reviewed, action.selection, action.kind)
    case 'heading':
      return changeHeading(reviewed, action.selection, action.isHeading)
    case 'level':
      return changeLevel(reviewed, action.selection, action.by)
    case 'division':
      return changeDivision(reviewed, action.selection, action.division)
    default:
      return assertNever(action)
  }
}
