import { createBriefing } from '#core/briefing/create-briefing'
import { editionKey } from '#core/notes/anchoring/edition-key'
import { noteId, plainNote } from '../notes'
import { bundled } from '../resources'

/** Versions of notes by id; of what was acknowledged, the newest. */
export type Ledger = ReadonlyMap<string, number>

/** The text of version `version` of a note that is saved as a whole: of many lengths, its version last. */
export function savedBody(version: number): string {
  return `saved ${'word '.repeat((version * 7) % 400)}${version}`
}

/** The text of a note that is typed word by word. */
export function typedBody(version: number): string {
  return Array.from({ length: version }, (_, index) => String(index + 1)).join(' ')
}

/** The version of a stored text: its last number; -1 when it is neither of the texts above, word for word. */
export function versionOf(body: string): number {
  const digits = /\d+$/.exec(body)
  if (!digits) return -1
  const version = Number(digits[0])
  return body === savedBody(version) || body === typedBody(version) ? version : -1
}

/** The acknowledged notes that are missing, or older than acknowledged. */
export function missingFrom(found: Ledger, ledger: Ledger): string[] {
  return [...ledger].filter(([id, version]) => (found.get(id) ?? -1) < version).map(([id]) => id)
}

/** The edition on screen: the app would place notes of another one anew, and save them itself. */
const edition = editionKey(bundled.edition)

/** The notes a folder starts out with, so that copying them takes a while. */
export function firstNotes(count: number) {
  return Array.from({ length: count }, (_, index) => plainNote(index, { edition, body: savedBody(index) }))
}

/** What every saved note has beside its id and text, for the page to fill in. */
export const template = plainNote(0, { edition })

/** How the ids of all notes begin that are saved by number, and no other. */
export const savedIds = noteId(0).slice(0, 24)

/** The note that the `version`th save changes: every third one changes an older note. */
export function idOf(version: number): string {
  return noteId(version % 3 === 0 ? Math.ceil(version / 2) : version)
}

/** A briefing whose one entry is a text, for the page to fill in. */
export const briefingTemplate = createBriefing('', 'Kept while the app is killed')

/** The briefing that the `version`th save changes: a few, again and again. */
export function briefingIdOf(version: number): string {
  return `briefing-${version % 7}`
}

/** Ids that are saved, put into the bin and removed for good, and never used again. */
export function doomedIds(number: number): { readonly note: string; readonly briefing: string } {
  return { note: noteId(0x1000000 + number), briefing: `doomed-${number}` }
}
