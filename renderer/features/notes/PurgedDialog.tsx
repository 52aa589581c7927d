import { useState } from 'react'
import { message } from '../../i18n/messages'
import { thinBackups } from '../../services/notes/purge-notes'
import { useReader } from '../../store/store'
import { Button } from '../../ui/Button'
import common from '../../ui/common.module.css'
import { Dialog } from '../../ui/Dialog'
import { backupDate } from './backup-date'
import dialogs from './dialogs.module.css'

/** After notes were removed for good: where they can still be read, and one button to remove them there. */
export function PurgedDialog() {
  const report = useReader((state) => state.purgeReport)
  const close = useReader((state) => state.closeDialog)
  const [isBusy, setBusy] = useState(false)
  if (!report) return null
  const { ids, traces, problem } = report
  const { backups, files } = traces
  const thin = async () => {
    setBusy(true)
    await thinBackups()
    setBusy(false)
  }
  return (
    <Dialog title={message('notes.purged.title')} onClose={close}>
      <div className={dialogs.form}>
        {problem === null ? (
          <p>{message('notes.purged.gone', ids.length)}</p>
        ) : (
          <p role="alert" className={common.warning}>
            {problem}
          </p>
        )}
        {backups.length > 0 ? (
          <>
            <p>{message('notes.purged.backups', backups.length)}</p>
            <ul className={dialogs.rejected}>
              {backups.map((backup) => (
                <li key={backup.name}>{message('notes.restore.entry', backupDate(backup), backup.reason)}</li>
              ))}
            </ul>
            <p>{message('notes.purged.meaning')}</p>
          </>
        ) : (
          problem === null && <p>{message('notes.purged.thinned')}</p>
        )}
        {files.length > 0 && (
          <>
            <p>{message('notes.purged.files')}</p>
            <ul className={dialogs.rejected}>
              {files.map((name) => (
                <li key={name}>{name}</li>
              ))}
            </ul>
          </>
        )}
        <p className={common.quiet}>{message('notes.purged.copies')}</p>
        <div className={common.actions}>
          <Button onClick={close}>
            {message(backups.length > 0 ? 'notes.purged.keep' : 'notes.purged.close')}
          </Button>
          {backups.length > 0 && (
            <Button look="primary" aria-disabled={isBusy} onClick={() => !isBusy && void thin()}>
              {isBusy ? message('notes.purged.thinning') : message('notes.purged.thin', backups.length)}
            </Button>
          )}
        </div>
      </div>
    </Dialog>
  )
}
