import { useEffect, useRef } from 'react'
import { message } from '../../i18n/messages'
import { selectBriefing } from '../../store/briefing/briefing-slice'
import { useReader } from '../../store/store'
import { Button } from '../../ui/Button'
import styles from './tray.module.css'

/** How long it says what was added, in milliseconds; longer while the pointer or the focus is on it. */
const patience = 6_000

/** Floats, so that nothing moves: where to drop what is being dragged, and the result. */
export function BriefingTray({ onOpen }: { readonly onOpen: () => void }) {
  const tray = useReader((state) => state.briefingTray)
  const title = useReader((state) => selectBriefing(state)?.title ?? null)
  const hide = useReader((state) => state.hideBriefingTray)
  const element = useRef<HTMLElement>(null)
  useEffect(() => {
    if (tray?.kind !== 'told') return undefined
    const timer = window.setInterval(() => {
      if (!element.current?.matches(':hover, :focus-within')) hide()
    }, patience)
    return () => window.clearInterval(timer)
  }, [tray, hide])
  const isCovered = useReader((state) => state.dialog !== null)
  if (!tray || isCovered) return null
  return (
    <aside ref={element} className={styles.tray} data-kind={tray.kind} aria-label={message('briefing.tray')}>
      {tray.kind === 'drop' ? (
        <p className={styles.goal} data-briefing-drop>
          {title === null ? message('briefing.dropNew') : message('briefing.drop', title)}
        </p>
      ) : (
        <>
          <p className={styles.told} title={tray.text}>
            {tray.text}
          </p>
          <Button
            onClick={() => {
              hide()
              onOpen()
            }}
          >
            {message('briefing.openIt')}
          </Button>
          <Button look="quiet" aria-label={message('notices.dismiss')} onClick={hide}>
            ✕
          </Button>
        </>
      )}
    </aside>
  )
}
