import { type RefObject, useLayoutEffect, useRef } from 'react'
import type { Reading } from '#contract/library/reading'
import { integrityMessage } from '../i18n/failures'
import { message } from '../i18n/messages'
import { useReader } from '../store/store'
import { Button } from '../ui/Button'
import styles from './App.module.css'
import { commandNamed, runCommand } from './commands/registry'

/**
 * Keeps the words of the panes in place when notices appear and disappear above them: at every render of the notices,
 * the panes are scrolled by the height that was taken from them.
 */
function useSteadyPanes(section: RefObject<HTMLElement | null>): void {
  const height = useRef<number | null>(null)
  useLayoutEffect(() => {
    const now = section.current?.offsetHeight ?? 0
    const change = height.current === null ? 0 : now - height.current
    height.current = now
    if (change === 0) return
    for (const scroller of document.querySelectorAll('[data-pane] [data-scroller]'))
      scroller.scrollTop += change
  })
}

/** What the reader must know before reading on: damaged data first, then what happened to settings and the like. */
export function Notices({ reading }: { readonly reading: Reading }) {
  const notices = useReader((state) => state.notices)
  const dismiss = useReader((state) => state.dismissNotice)
  const section = useRef<HTMLElement>(null)
  useSteadyPanes(section)
  return (
    <section
      ref={section}
      className={styles.notices}
      aria-label={message('notices.label')}
      aria-live="polite"
    >
      <DataNotice reading={reading} />
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

/** Data that was changed or cannot be read: what it means, what to do, and in small letters which files and why. */
function DataNotice({ reading: { verified, provenance, problems } }: { readonly reading: Reading }) {
  if (verified && problems.length === 0) return null
  const altered = provenance ? 'integrity.importedAltered.body' : 'integrity.unverified.body'
  const body = verified ? 'integrity.partial.body' : altered
  return (
    <div className={styles.notice} data-kind="warning" role={verified ? undefined : 'alert'}>
      <div>
        <p className={styles.noticeTitle}>
          {message(verified ? 'integrity.partial.title' : 'integrity.unverified.title')}
        </p>
        <p>{message(body)}</p>
        <ul className={styles.noticeDetails}>
          {problems.map(integrityMessage).map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      </div>
    </div>
  )
}

/** The action that a notice offers. Running it removes the notice. */
function NoticeCommand({ name, id }: { readonly name: string; readonly id: string }) {
  const dismiss = useReader((state) => state.dismissNotice)
  const act = () => {
    if (runCommand(name)) dismiss(id)
  }
  return <Button onClick={act}>{commandNamed(name)?.label()}</Button>
}
