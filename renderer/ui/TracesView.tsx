import { useState } from 'react'
import type { NoteTraces } from '#contract/notes/notes'
import { backupDate } from '../i18n/backup-date'
import { message } from '../i18n/messages'
import { Button } from './Button'
import common from './common.module.css'
import dialogs from './dialog-form.module.css'

interface TracesProps {
  readonly traces: NoteTraces
  /** Why traces may be left or unknown; `null` when there is no problem. */
  readonly problem: string | null
  /** What was removed, as a sentence. */
  readonly removed: string
  /** Removes it from the backups; resolves when that is done or has failed. */
  readonly thin: () => Promise<void>
  readonly close: () => void
}

/** Where what was removed for good can still be read, and one button to remove it there. */
export function TracesView({ removed, traces, problem, thin, close }: TracesProps) {
  const [isBusy, setBusy] = useState(false)
  const { backups, files } = traces
  const go = async () => {
    setBusy(true)
    await thin()
    setBusy(false)
  }
  return (
    <div className={dialogs.form}>
      {problem === null ? (
        <p>{removed}</p>
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
          <Button look="primary" aria-disabled={isBusy} onClick={() => !isBusy && void go()}>
            {isBusy ? message('notes.purged.thinning') : message('notes.purged.thin', backups.length)}
          </Button>
        )}
      </div>
    </div>
  )
}
