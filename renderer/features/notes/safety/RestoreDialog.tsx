import { useEffect, useState } from 'react'
import type { NotesBackup } from '#contract/notes/notes'
import { backupDate } from '../../../i18n/backup-date'
import { storeMessage } from '../../../i18n/failures'
import { message } from '../../../i18n/messages'
import { listBackups, restoreNotes, startEmpty } from '../../../services/notes/exchange-notes'
import { countBackupsHolding, showAllTraces } from '../../../services/notes/purge-notes'
import { useReader } from '../../../store/store'
import { Button } from '../../../ui/Button'
import common from '../../../ui/common.module.css'
import { Dialog } from '../../../ui/Dialog'
import dialogs from '../../../ui/dialog-form.module.css'

/** After damage: what happened, and the newest good backup. At any time: all backups. */
export function RestoreDialog() {
  const close = useReader((state) => state.closeDialog)
  const status = useReader((state) => state.notesStatus)
  const [backups, setBackups] = useState<readonly NotesBackup[]>([])
  const [holding, setHolding] = useState(0)
  const [trouble, setTrouble] = useState('')
  const loss = status.kind === 'lost' ? status : null
  const isOpen = status.kind === 'open'
  useEffect(() => {
    void listBackups().then(setBackups)
  }, [])
  useEffect(() => {
    if (isOpen) void countBackupsHolding().then(setHolding)
  }, [isOpen])
  const act = async (work: () => Promise<string | null>) => {
    const words = await work()
    if (words === null) close()
    else setTrouble(words)
  }
  return (
    <Dialog title={message('notes.restore.title')} onClose={close}>
      <div className={dialogs.form} data-restore={loss ? 'lost' : 'open'}>
        {loss ? (
          <>
            <p>{storeMessage(loss.failure)}</p>
            {loss.setAside !== null && <p>{message('notes.restore.setAside', loss.setAside)}</p>}
            {loss.backup === null && <p>{message('notes.restore.noBackup')}</p>}
          </>
        ) : (
          <p>{message('notes.restore.safe')}</p>
        )}
        {trouble !== '' && (
          <p role="alert" className={common.warning}>
            {trouble}
          </p>
        )}
        {loss?.backup && (
          <Button look="primary" onClick={() => void act(() => restoreNotes(loss.backup?.name ?? null))}>
            {message('notes.restore.newest', backupDate(loss.backup))}
          </Button>
        )}
        <div className={common.actions}>
          <Button onClick={() => void act(() => restoreNotes(null))}>{message('notes.restore.file')}</Button>
          {loss && <Button onClick={() => void act(startEmpty)}>{message('notes.restore.empty')}</Button>}
        </div>
        {holding > 0 && (
          <div className={dialogs.backup} data-holding>
            <p>{message('notes.restore.holding', holding)}</p>
            <Button onClick={() => void showAllTraces().then((words) => setTrouble(words ?? ''))}>
              {message('notes.restore.traces')}
            </Button>
          </div>
        )}
        {backups.length > 0 && (
          <details open={!loss} className={dialogs.named}>
            <summary>{message('notes.restore.list')}</summary>
            <ul className={dialogs.form}>
              {backups.map((backup) => (
                <li key={backup.name} className={dialogs.backup}>
                  {message('notes.restore.entry', backupDate(backup), backup.reason)}
                  <Button
                    aria-label={message('notes.restore.one', backupDate(backup))}
                    onClick={() => void act(() => restoreNotes(backup.name))}
                  >
                    {message('notes.restore.button')}
                  </Button>
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </Dialog>
  )
}
