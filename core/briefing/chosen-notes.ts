import { assertNever } from '../assert-never'
import { passageKey } from '../document/passage-ref'
import type { Briefing, NoteChoice } from './briefing'
import type { BriefingMaterial, BriefingNote } from './material'
import { printedPassages } from './printed-items'

/** Why a note stays behind. */
export type LeftOutReason = 'notes-off' | 'private' | 'private-unconfirmed'
export type LeftOutNote = { readonly note: BriefingNote; readonly reason: LeftOutReason }

/** The notes that concern a briefing, divided into those that are exported and those that are not. */
export type ChosenNotes = {
  readonly included: readonly BriefingNote[]
  readonly leftOut: readonly LeftOutNote[]
}

/** A reader's "yes" to private notes, given for one export, by id. Never stored with the briefing. */
export type PrivateConfirmation = ReadonlySet<string>

/**
 * The one gate through which notes enter an extract. A note concerns the briefing when it is one of its items, or
 * stands on one of its passages and has words. A private note passes only when the briefing asks for all notes *and*
 * this very note was confirmed for this export. Binned notes never concern a briefing.
 */
export function chooseNotes(
  briefing: Briefing,
  material: BriefingMaterial,
  confirmed: PrivateConfirmation,
): ChosenNotes {
  const asked = new Set(briefing.items.flatMap((item) => (item.kind === 'note' ? [item.note] : [])))
  const passages = printedPassages(briefing, material)
  const included: BriefingNote[] = []
  const leftOut: LeftOutNote[] = []
  for (const note of material.notes) {
    if (note.deletedAt !== null) continue
    const attached = note.body.trim() !== '' && notePassageKeys(note).some((key) => passages.has(key))
    if (!asked.has(note.id) && !attached) continue
    const reason = reasonToLeaveOut(note, briefing.options.notes, confirmed)
    if (reason) leftOut.push({ note, reason })
    else included.push(note)
  }
  return { included, leftOut }
}

/** The passages a note stands on, in its own order. */
export function notePassageKeys(note: BriefingNote): readonly string[] {
  return note.targets.flatMap((target) =>
    target.kind === 'document' ? [] : [passageKey(note.declaration, target.eId)],
  )
}

function reasonToLeaveOut(
  note: BriefingNote,
  choice: NoteChoice,
  confirmed: PrivateConfirmation,
): LeftOutReason | null {
  switch (choice) {
    case 'none':
      return 'notes-off'
    case 'public':
      return note.visibility === 'public' ? null : 'private'
    case 'all':
      return note.visibility === 'public' || confirmed.has(note.id) ? null : 'private-unconfirmed'
    default:
      return assertNever(choice)
  }
}
