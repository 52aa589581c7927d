import type { NoteVisibility } from '#core/notes/note'
import { message } from '../../i18n/messages'
import { backUpNotes, importNotes } from '../../services/notes/exchange-notes'
import { selectPendingReview } from '../../store/note-review'
import { useReader } from '../../store/store'
import { Button } from '../../ui/Button'
import styles from './notes.module.css'

interface BulkProps {
  readonly ids: readonly string[]
  readonly isBin: boolean
  readonly onDone: () => void
}

const now = (): string => new Date().toISOString()

/** What can be done with the selected notes, each as one action that can be undone. */
export function BulkActions({ ids, isBin, onDone }: BulkProps) {
  const putNotes = useReader((state) => state.putNotes)
  const binNotes = useReader((state) => state.binNotes)
  const notes = useReader((state) => state.tracked.state)
  const chosen = () => ids.flatMap((id) => notes.get(id) ?? [])
  const show = (visibility: NoteVisibility) =>
    putNotes(
      visibility,
      chosen().map((note) => ({ ...note, visibility, modified: now() })),
    )
  const act = (work: () => void) => () => {
    work()
    onDone()
  }
  return (
    <fieldset className={`${styles.colours} ${styles.bulk}`} aria-label={message('notes.bulk')}>
      <span className={styles.check}>{message('notes.selected', ids.length)}</span>
      {isBin ? (
        <Button
          onClick={act(() =>
            putNotes(
              'restore',
              chosen().map((note) => ({ ...note, deletedAt: null })),
            ),
          )}
        >
          {message('notes.bulk.restore')}
        </Button>
      ) : (
        <>
          <Button onClick={act(() => binNotes(ids, now()))}>{message('notes.bulk.bin')}</Button>
          <Button onClick={act(() => show('public'))}>{message('notes.bulk.public')}</Button>
          <Button onClick={act(() => show('private'))}>{message('notes.bulk.private')}</Button>
        </>
      )}
    </fieldset>
  )
}

/** Undo, redo, and the ways in and out. */
export function PanelMenu() {
  const canUndo = useReader(({ tracked }) => tracked.history.past.length > 0)
  const canRedo = useReader(({ tracked }) => tracked.history.future.length > 0)
  const review = useReader((state) => selectPendingReview(state).length)
  const isOpen = useReader((state) => state.notesStatus.kind === 'open')
  const undo = useReader((state) => state.undoNotes)
  const redo = useReader((state) => state.redoNotes)
  const openDialog = useReader((state) => state.openDialog)
  return (
    <>
      {review > 0 && (
        // Selected words stay selected: a note can be attached to them.
        <Button
          look="primary"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => openDialog('notes-review')}
        >
          {message('notes.review', review)}
        </Button>
      )}
      <div className={styles.actions}>
        <Button disabled={!canUndo} onClick={undo}>
          {message('notes.undo')}
        </Button>
        <Button disabled={!canRedo} onClick={redo}>
          {message('notes.redo')}
        </Button>
      </div>
      <details>
        <summary>{message('notes.more')}</summary>
        <div className={styles.actions}>
          <Button disabled={!isOpen} onClick={() => openDialog('notes-export')}>
            {message('notes.export')}
          </Button>
          <Button disabled={!isOpen} onClick={() => void importNotes()}>
            {message('notes.import')}
          </Button>
          <Button disabled={!isOpen} onClick={() => void backUpNotes()}>
            {message('notes.backUp')}
          </Button>
          <Button onClick={() => openDialog('notes-restore')}>{message('notes.restore')}</Button>
        </div>
      </details>
    </>
  )
}
