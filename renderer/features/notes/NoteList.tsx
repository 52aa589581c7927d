import type { Note } from '#core/notes/note'
import { useReader } from '../../store/store'
import { NoteCard } from './NoteCard'
import styles from './notes.module.css'

/** The notes on one row. */
export function NoteList({ eId, notes }: { readonly eId: string; readonly notes: readonly Note[] }) {
  const mayEdit = useReader(
    ({ notesStatus }) => !(notesStatus.kind === 'open' && notesStatus.mode === 'read-only'),
  )
  return (
    <div className={styles.list}>
      {notes.map((note) => (
        <NoteCard key={note.id} note={note} at={eId} mayEdit={mayEdit} />
      ))}
    </div>
  )
}
