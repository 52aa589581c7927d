import { lazy, Suspense } from 'react'
import type { Note } from '#core/notes/note'
import { message } from '../../../i18n/messages'
import { selectNotesAt } from '../../../store/notes/notes-slice'
import { useReader } from '../../../store/store'
import gutter from '../gutter.module.css'
import { Swatch } from '../note/Colours'

// Only the signs are needed at first: the cards are loaded when they are unfolded.
const NoteList = lazy(() => import('../panel/NoteList').then(({ NoteList }) => ({ default: NoteList })))

interface RowNotesProps {
  readonly eId: string
  /** Whether Tab stops at the signs: only in the row where Tab enters the pane. */
  readonly isTabStop: boolean
}

/** The notes on a row: signs and their number beside its number, the notes below it when unfolded. */
export function RowNotes({ eId, isTabStop }: RowNotesProps) {
  const notes = useReader(selectNotesAt(eId))
  return notes.length === 0 ? null : <NotesOfRow eId={eId} notes={notes} isTabStop={isTabStop} />
}

function NotesOfRow({ eId, notes, isTabStop }: RowNotesProps & { readonly notes: readonly Note[] }) {
  const isOpen = useReader((state) => state.unfolded.has(eId))
  const toggle = useReader((state) => state.toggleUnfolded)
  const colours = [...new Set(notes.map(({ colour }) => colour))]
  return (
    <div className={gutter.rowNotes} data-notes={eId}>
      <button
        type="button"
        className={gutter.gutter}
        tabIndex={isTabStop ? 0 : -1}
        aria-expanded={isOpen}
        aria-label={message('notes.countAt', notes.length, colours)}
        title={message('notes.countAt', notes.length, colours)}
        onClick={() => toggle(eId)}
      >
        {colours.slice(0, 2).map((colour) => (
          <Swatch key={colour} colour={colour} />
        ))}
        <span>{notes.length}</span>
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <NoteList eId={eId} notes={notes} />
        </Suspense>
      )}
    </div>
  )
}
