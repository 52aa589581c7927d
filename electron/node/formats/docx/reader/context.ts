import type { Account } from './account'
import type { PrintedNumber } from './counters'
import type { NoteKind, NoteMarks } from './note-marks'
import type { ListMembership, Numbering } from './numbering'
import type { Styles } from './styles'

/** What the words of a document are read with; one for all its parts. */
export interface DocumentContext {
  readonly styles: Styles
  readonly numbering: Numbering
  /** Counts the paragraph of a list that is read now. */
  readonly count: (place: ListMembership) => PrintedNumber
  readonly marks: NoteMarks
  /** The words of a note; empty where there is none of this name. */
  readonly noteText: (kind: NoteKind, id: string) => string
  readonly account: Account
  /** To be told of words that another file in this one holds. */
  readonly unreadable: (what: string) => void
  /** Whether the whole document keeps blanks at the ends of runs; else each run says so. */
  readonly keepsBlanks: boolean
}
