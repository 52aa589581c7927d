import type { RefObject } from 'react'
import type { PaneName } from '#contract/settings/settings'
import type { Remark } from '#core/document/editorial'
import { message } from '../../i18n/messages'
import { nameOf } from '../../i18n/names'
import { afterRender } from '../../services/reading/rows'
import { showRemark } from '../../services/reading/show-remark'
import { useShowAnswer } from '../../store/reading/use-choose'
import { useView } from '../../store/reading/use-view'
import { readingIn } from '../../store/reading/view'
import { Popover } from '../../ui/Popover'
import styles from './linking.module.css'

interface ReasonsProps {
  readonly pane: PaneName
  /** Positions of the answers that the pane shows. */
  readonly shown: readonly number[]
  readonly trigger: RefObject<Element | null>
  readonly onClose: () => void
}

/** Why the rows of a pane belong to the choice: for each its basis and a reason that can be checked; each can be gone to. */
export function Reasons({ pane, shown, trigger, onClose }: ReasonsProps) {
  const answers = useView((view) => view.answers[pane])
  const current = useView((view) => view.positions[pane])
  const chosen = useView((view) => view.chosen)
  const lookup = useView((view) => view.lookup)
  const showAnswer = useShowAnswer(pane)
  const entry = chosen && lookup.get(chosen)
  const title = message('related.why', pane, entry ? nameOf(entry) : '')
  const hidden = answers.length - shown.length
  return (
    <Popover label={title} trigger={trigger} onClose={onClose}>
      <h2 className={styles.why}>{title}</h2>
      <ol className={styles.reasons}>
        {shown.map((position) => {
          const answer = answers[position]
          const target = answer && lookup.get(answer.eId)
          if (!answer || !target) return null
          const via = answer.via && lookup.get(answer.via)
          return (
            <li key={answer.eId} className={styles.reason} data-basis={answer.basis}>
              <button
                type="button"
                className={styles.target}
                aria-current={position === current || undefined}
                onClick={() => {
                  showAnswer(position)
                  onClose()
                }}
              >
                {nameOf(target)}
              </button>
              <p className={styles.basis}>
                {message(`related.${answer.basis}`)}
                {via ? `, ${message('related.via', nameOf(via))}` : ''}
              </p>
              <p dir="auto">{answer.reason}</p>
            </li>
          )
        })}
      </ol>
      {pane === 'timeline' && <Absences chosen={chosen} onClose={onClose} />}
      {hidden > 0 && <p className={styles.note}>{message('related.hidden', hidden)}</p>}
      <p className={styles.note}>{message('related.legend')}</p>
    </Popover>
  )
}

const noRemarks: readonly Remark[] = []

/** What was looked for and not found about what is chosen: an answer too, though no row of the timeline holds it. */
function Absences({ chosen, onClose }: { readonly chosen: string | null; readonly onClose: () => void }) {
  const remarks = useView((view) => readingIn(view)?.editorial?.remarks ?? noRemarks)
  const absent = remarks.filter(({ target, rating }) => rating === 'NF' && target === chosen)
  if (absent.length === 0) return null
  return (
    <>
      <h3 className={styles.absent}>{message('related.absent')}</h3>
      <ul className={styles.reasons}>
        {absent.map(({ id, text }) => (
          <li key={id} className={styles.reason} data-basis="editorial">
            <p dir="auto">{text}</p>
            <button
              type="button"
              className={styles.target}
              onClick={() => {
                onClose()
                // After the popover has given the focus back.
                afterRender(() => showRemark(document, id))
              }}
            >
              {message('related.showRemark')}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
