import { sayProblem } from '#words/problem'
import { backupDate } from '../../../i18n/backup-date'
import { message } from '../../../i18n/messages'
import { interfaceWords } from '../../../i18n/words'
import { useReader } from '../../../store/store'
import common from '../../../ui/common.module.css'
import { Dialog } from '../../../ui/Dialog'
import dialogs from '../../../ui/dialog-form.module.css'
import { NamedNotes } from '../text/NamedNotes'

/** What an import did, and what it did not import and why. */
export function ImportDialog() {
  const report = useReader((state) => state.importReport)
  const backup = useReader((state) => state.importBackup)
  const close = useReader((state) => state.closeDialog)
  return (
    <Dialog title={message('notes.import.title')} onClose={close}>
      {report && (
        <div className={dialogs.form}>
          <dl className={dialogs.counts} data-import-report>
            <dt>{message('notes.import.new')}</dt>
            <dd>{report.created.length}</dd>
            <dt>{message('notes.import.changed')}</dt>
            <dd>{report.changed.length}</dd>
            <dt>{message('notes.import.unchanged')}</dt>
            <dd>{report.unchanged}</dd>
            <dt>{message('notes.import.older')}</dt>
            <dd>{report.older}</dd>
            <dt>{message('notes.import.conflicts')}</dt>
            <dd>{report.conflicts.length}</dd>
            <dt>{message('notes.import.rejected')}</dt>
            <dd>{report.rejected.length}</dd>
          </dl>
          <NamedNotes title={message('notes.import.notBelieved')} ids={report.notBelieved} />
          <NamedNotes title={message('notes.import.notBinned')} ids={report.notBinned} />
          <NamedNotes title={message('notes.import.keptPrivate')} ids={report.keptPrivate} />
          <NamedNotes title={message('notes.import.changedNotes')} ids={report.changed} />
          {report.rejected.length > 0 && (
            <ul className={dialogs.rejected}>
              {report.rejected.map(({ entry, line, problem }) => (
                <li key={`${entry} ${line}`}>
                  {line === null
                    ? message(
                        'notes.import.entry',
                        entry ?? 0,
                        sayProblem(interfaceWords().entryProblems, problem),
                      )
                    : message('notes.import.line', line, sayProblem(interfaceWords().entryProblems, problem))}
                </li>
              ))}
            </ul>
          )}
          {backup && <p className={common.quiet}>{message('notes.import.backup', backupDate(backup))}</p>}
        </div>
      )}
    </Dialog>
  )
}
