import type { EditionText } from '#contract/notes/notes'
import type { Declaration } from '#core/document/declaration'
import { declarationUnits } from '#core/notes/anchoring/declaration-units'
import { createEditionIndex } from '#core/notes/anchoring/edition-index'
import { editionKey } from '#core/notes/anchoring/edition-key'
import {
  createEditionChange,
  type EditionChange,
  reanchor,
  recallMove,
  settle,
  standingOf,
} from '#core/notes/anchoring/reanchor'
import type { Note } from '#core/notes/note'
import { message } from '../../i18n/messages'
import { selectPendingReview } from '../../store/notes/note-review'
import type { ReaderStore } from '../../store/store'

/**
 * Places notes of other editions in the one that is open. What a person should check goes into the review queue,
 * including moves of earlier starts.
 */
export function placeNotes(store: ReaderStore, declaration: Declaration): void {
  const { tracked, noteEditions, settleNotes, setReview, notesStatus } = store.getState()
  if (notesStatus.kind !== 'open') return
  const edition = editionKey(declaration.edition)
  const notes = [...tracked.state.values()]
  const strangers = notes.filter((note) => note.edition !== edition)
  const review = notes.flatMap((note) => (note.edition === edition ? (recallMove(note) ?? []) : []))
  const placed: Note[] = []
  if (strangers.length > 0) {
    const changeOf = changesInto(declaration, noteEditions)
    const now = new Date().toISOString()
    for (const note of strangers) {
      const result = reanchor(note, changeOf(standingOf(note).edition))
      const settled = settle(result, edition, now)
      const isAsBefore = settled.edition === note.edition && settled.state === note.state
      if (!isAsBefore) placed.push(settled)
      review.push({ ...result, note: settled })
    }
  }
  if (notesStatus.mode === 'read-write') settleNotes(placed)
  setReview(review)
  const waiting = selectPendingReview(store.getState()).length
  if (waiting > 0) tellOf(store, waiting)
  else store.getState().dismissNotice('notes-review')
}

function tellOf(store: ReaderStore, waiting: number): void {
  store.getState().notify({
    id: 'notes-review',
    kind: 'information',
    message: message('notes.review.waiting', waiting),
    command: 'notes.review',
  })
}

/** The changes from other editions, each calculated once. */
function changesInto(
  declaration: Declaration,
  editions: readonly EditionText[],
): (from: string) => EditionChange {
  const after = createEditionIndex(declarationUnits(declaration))
  const changes = new Map<string, EditionChange>()
  return (from) => {
    const known = changes.get(from)
    if (known) return known
    const past = editions.find((text) => text.edition === from)
    const change = createEditionChange(past ? createEditionIndex(past.units) : null, after)
    changes.set(from, change)
    return change
  }
}
