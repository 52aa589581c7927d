import { message } from '../../../i18n/messages'
import { backUpNotes, importNotes } from '../../../services/notes/exchange-notes'
import { redoNotes, undoNotes } from '../../../services/undo'
import { selectPendingReview } from '../../../store/notes/note-review'
import { useReader } from '../../../store/store'
import { Button } from '../../../ui/Button'
import common from '../../../ui/common.module.css'
import panel from '../panel.module.css'

/** Undo, redo, and a menu for export, import, backup and restore. */
export function PanelMenu() {
  const canUndo = useReader(({ tracked }) => tracked.history.past.length > 0)
  const canRedo = useReader(({ tracked }) => tracked.history.future.length > 0)
  const review = useReader((state) => selectPendingReview(state).length)
  const isOpen = useReader((state) => state.notesStatus.kind === 'open')
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
      <div className={common.actions}>
        {/* Not `disabled`: a button that disables itself when it is used would lose the focus. */}
        <Button aria-disabled={!canUndo} onClick={() => canUndo && undoNotes()}>
          {message('notes.undo')}
        </Button>
        <Button aria-disabled={!canRedo} onClick={() => canRedo && redoNotes()}>
          {message('notes.redo')}
        </Button>
      </div>
      <details>
        <summary className={panel.more}>{message('notes.more')}</summary>
        <div className={common.actions}>
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
