import { useEffect, useState } from 'react'
import type { LibraryRow } from '#core/library/library-question'
import { message } from '../../i18n/messages'
import { notesOn, removeText } from '../../services/library/own-texts'
import { Button } from '../../ui/Button'
import common from '../../ui/common.module.css'
import { Dialog } from '../../ui/Dialog'
import dialogs from '../../ui/dialog-form.module.css'

interface RemoveTextDialogProps {
  readonly row: LibraryRow
  readonly onCancel: () => void
  /** It is gone. */
  readonly onRemoved: () => void
}

/** Asks before a text is removed for good, and says how many notes stand on it: this cannot be undone. */
export function RemoveTextDialog({ row, onCancel, onRemoved }: RemoveTextDialogProps) {
  const { id, shortTitle } = row
  /** `undefined` until they are counted: nobody agrees to what is not said yet. */
  const [notes, setNotes] = useState<number | null | undefined>(undefined)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  useEffect(() => {
    let isWanted = true
    void notesOn(id).then((count) => isWanted && setNotes(count))
    return () => {
      isWanted = false
    }
  }, [id])
  const remove = async () => {
    setBusy(true)
    const told = await removeText(row)
    setBusy(false)
    if ('problem' in told) setProblem(told.problem)
    else onRemoved()
  }
  const canRemove = notes !== undefined && !isBusy
  return (
    <Dialog title={message('library.remove.title')} onClose={onCancel}>
      <div className={dialogs.form}>
        <p>{message('library.remove.meaning', shortTitle)}</p>
        <output>{notes !== undefined && message('library.remove.notes', notes)}</output>
        {problem !== null && (
          <p className={common.warning} role="alert">
            {problem}
          </p>
        )}
        <div className={common.actions}>
          <Button onClick={onCancel}>{message('library.remove.cancel')}</Button>
          <Button look="primary" aria-disabled={!canRemove} onClick={() => canRemove && void remove()}>
            {message('library.remove.go')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
