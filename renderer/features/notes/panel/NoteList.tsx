import type { Note } from '#core/notes/note'
import { inInterfaceLanguage } from '../../../i18n/messages'
import { useReader } from '../../../store/store'
import card from '../card.module.css'
import { NoteCard } from '../note/NoteCard'

/** The notes on one row. */
export function NoteList({ eId, notes }: { readonly eId: string; readonly notes: readonly Note[] }) {
  const mayEdit = useReader(
    ({ notesStatus }) => !(notesStatus.kind === 'open' && notesStatus.mode === 'read-only'),
  )
  return (
    // In a row of the text, whose language is another.
    <div className={card.list} {...inInterfaceLanguage()}>
      {notes.map((note) => (
        <NoteCard key={note.id} note={note} at={eId} mayEdit={mayEdit} />
      ))}
    </div>
  )
}
