import type { Reading } from '#contract/reading'
import { message } from '../i18n/messages'
import { useReader } from '../store/store'
import { Button } from '../ui/Button'
import styles from './App.module.css'
import { commandNamed, runCommand } from './commands/registry'

/** What the reader must know before reading on: damaged data first, then what happened to settings and the like. */
export function Notices({ reading }: { readonly reading: Reading }) {
  const notices = useReader((state) => state.notices)
  const dismiss = useReader((state) => state.dismissNotice)
  return (
    <section className={styles.notices} aria-label={message('notices.label')} aria-live="polite">
      {!reading.verified && (
        <div className={styles.notice} data-kind="warning" role="alert">
          <div>
            <p className={styles.noticeTitle}>{message('integrity.unverified.title')}</p>
            <p>{message('integrity.unverified.body')}</p>
          </div>
        </div>
      )}
      {reading.problems.map((problem) => (
        <div key={problem.file} className={styles.notice} data-kind="warning">
          <p>{message('integrity.problem', problem.file, problem.message)}</p>
        </div>
      ))}
      {notices.map((notice) => (
        <div key={notice.id} className={styles.notice} data-kind={notice.kind}>
          <p>{notice.message}</p>
          {notice.command !== undefined && <NoticeCommand name={notice.command} id={notice.id} />}
          <Button look="quiet" onClick={() => dismiss(notice.id)}>
            {message('notices.dismiss')}
          </Button>
        </div>
      ))}
    </section>
  )
}

/** What can be done about a notice. Doing it takes the notice away. */
function NoticeCommand({ name, id }: { readonly name: string; readonly id: string }) {
  const dismiss = useReader((state) => state.dismissNotice)
  const act = () => {
    if (runCommand(name)) dismiss(id)
  }
  return <Button onClick={act}>{commandNamed(name)?.label}</Button>
}
