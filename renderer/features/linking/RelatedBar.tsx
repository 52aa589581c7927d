import { lazy, Suspense, useMemo, useRef, useState } from 'react'
import type { PaneName } from '#contract/settings/settings'
import { message } from '../../i18n/messages'
import { useShowAnswer } from '../../store/reading/use-choose'
import { useView } from '../../store/reading/use-view'
import { useReader } from '../../store/store'
import { isHidden } from '../../store/window/layers'
import { Sign } from '../../ui/Sign'
import styles from './linking.module.css'

const Reasons = lazy(() => import('./Reasons').then(({ Reasons }) => ({ default: Reasons })))

/** In a pane's header: how many of its rows are related to the choice, buttons to go through them, and the reasons. */
export function RelatedBar({ pane }: { readonly pane: PaneName }) {
  const answers = useView((view) => view.answers[pane])
  const position = useView((view) => view.positions[pane])
  const lookup = useView((view) => view.lookup)
  const hiddenLayers = useReader((state) => state.settings.hiddenLayers)
  const showAnswer = useShowAnswer(pane)
  const [isOpen, setOpen] = useState(false)
  const trigger = useRef<HTMLButtonElement>(null)
  const shown = useMemo(
    () => answers.flatMap(({ eId }, index) => (isHidden(lookup.get(eId), { hiddenLayers }) ? [] : [index])),
    [answers, lookup, hiddenLayers],
  )
  if (answers.length === 0) return null
  const at = shown.indexOf(position)
  const step = (by: -1 | 1) => {
    const next = shown[(at + by + shown.length) % shown.length]
    if (next !== undefined) showAnswer(next)
  }
  return (
    <fieldset className={styles.bar} aria-label={message('related.bar', pane)}>
      <button
        type="button"
        className={styles.step}
        disabled={shown.length < 2}
        aria-label={message('related.previous', pane)}
        onClick={() => step(-1)}
      >
        <Sign arrow="‹" />
      </button>
      <button
        ref={trigger}
        type="button"
        className={styles.count}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen(true)}
      >
        <span className={styles.long}>{message('related.count', at + 1, shown.length)}</span>
        <span className={styles.short} aria-hidden="true">
          {message('related.countShort', at + 1, shown.length)}
        </span>
      </button>
      <button
        type="button"
        className={styles.step}
        disabled={shown.length < 2}
        aria-label={message('related.next', pane)}
        onClick={() => step(1)}
      >
        <Sign arrow="›" />
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <Reasons pane={pane} shown={shown} trigger={trigger} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </fieldset>
  )
}
