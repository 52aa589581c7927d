import { Lightbulb } from 'lucide-react'
import type { HintName } from '#contract/settings/settings'
import { message } from '../i18n/messages'
import { useReader } from '../store/store'
import { Button } from '../ui/Button'
import { Icon } from '../ui/Icon'
import styles from './HintCard.module.css'

/** A hint at the edge of the window: it takes no focus, and stays until it is read. */
export function HintCard({ hint }: { readonly hint: HintName }) {
  const hide = useReader((state) => state.hideHint)
  const setGivesHints = useReader((state) => state.setGivesHints)
  const confirm = useReader((state) => state.confirm)
  const end = () => {
    setGivesHints(false)
    hide()
    confirm(message('hint.off'))
  }
  return (
    <aside className={styles.card} aria-label={message('hint.label')} data-hint={hint}>
      <p className={styles.words}>
        <Icon of={Lightbulb} />
        <span>{message('hint.text', hint)}</span>
      </p>
      <div className={styles.actions}>
        <Button look="quiet" onClick={end}>
          {message('hint.none')}
        </Button>
        <Button onClick={hide}>{message('hint.understood')}</Button>
      </div>
    </aside>
  )
}
