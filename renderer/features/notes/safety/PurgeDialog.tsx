import { useState } from 'react'
import { message } from '../../../i18n/messages'
import { purgeNotes, showTraces } from '../../../services/notes/purge-notes'
import { useReader } from '../../../store/store'
import { Button } from '../../../ui/Button'
import common from '../../../ui/common.module.css'
import { Dialog } from '../../../ui/Dialog'
import dialogs from '../../../ui/dialog-form.module.css'

interface PurgeDialogProps {
  readonly ids: readonly string[]
  readonly onCancel: () => void
  /** They are gone. */
  readonly onPurged: () => void
}

/** Asks before notes are removed for good: the only action on notes that cannot be undone. */
export function PurgeDialog({ ids, onCancel, onPurged }: PurgeDialogProps) {
  const announce = useReader((state) => state.announce)
  const [isBusy, setBusy] = useState(false)
  const purge = async () => {
    setBusy(true)
    const purged = await purgeNotes(ids)
    setBusy(false)
    if (purged === null) {
      onCancel()
      return
    }
    announce(message('notes.purge.done', purged.removed))
    onPurged()
    showTraces(ids, purged)
  }
  return (
    <Dialog title={message('notes.purge.title', ids.length)} onClose={onCancel}>
      <div className={dialogs.form}>
        <p>{message('notes.purge.meaning', ids.length)}</p>
        <div className={common.actions}>
          <Button onClick={onCancel}>{message('notes.purge.cancel')}</Button>
          <Button look="primary" aria-disabled={isBusy} onClick={() => !isBusy && void purge()}>
            {message('notes.purge.go', ids.length)}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
