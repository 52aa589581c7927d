import type { NotesFault } from '#contract/notes/notes'
import { reasonWords } from '#words/failures/en/reason'

/** What the main process answers where the disk takes nothing more. */
export const fullDisk: NotesFault = { about: 'notes', failure: { code: 'disk-full' } }

/** The same, as the window says it. */
export const fullDiskWords: string = reasonWords(fullDisk)
