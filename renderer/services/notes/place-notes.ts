import type { Declaration } from '#core/document/declaration'
import { declarationUnits } from '#core/notes/anchoring/declaration-units'
import { createEditionIndex } from '#core/notes/anchoring/edition-index'
import { editionKey } from '#core/notes/anchoring/edition-key'
import {
  createEditionChange,
  type EditionChange,
  type Reanchoring,
  reanchor,
  settle,
} from '#core/notes/anchoring/reanchor'
import type { Note } from '#core/notes/note'
import { readerStore } from '../../store/store'

/** Places notes of other editions in the one that is open; what a person should look at goes into the review queue. */
export function placeNotes(declaration: Declaration): void {
  const { tracked, noteEditions, settleNotes, setReview, notesStatus } = readerStore.getState()
  const edition = editionKey(declaration.edition)
  const strangers = [...tracked.state.values()].filter((note) => note.edition !== edition)
  if (strangers.length === 0 || notesStatus.kind !== 'open') return
  const after = createEditionIndex(declarationUnits(declaration))
  const changes = new Map<string, EditionChange>()
  const changeOf = (from: string): EditionChange => {
    const known = changes.get(from)
    if (known) return known
    const past = noteEditions.find((text) => text.edition === from)
    const change = createEditionChange(past ? createEditionIndex(past.units) : null, after)
    changes.set(from, change)
    return change
  }
  const now = new Date().toISOString()
  const placed: Note[] = []
  const review: Reanchoring[] = []
  for (const note of strangers) {
    const result = reanchor(note, changeOf(note.edition))
    const settled = settle(result, edition, now)
    const isAnswered = settled.edition !== edition && settled.state === note.state
    if (!isAnswered) placed.push(settled)
    if (result.kind !== 'placed' && note.deletedAt === null) review.push({ ...result, note: settled })
  }
  if (notesStatus.mode === 'read-write') settleNotes(placed)
  setReview(review)
}
