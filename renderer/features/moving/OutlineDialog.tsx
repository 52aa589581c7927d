import type { Heading } from '#core/document/editorial'
import { type EId, paragraphOf } from '#core/document/eid'
import { shortId } from '#core/document/short-id'
import { message } from '../../i18n/messages'
import { goTo } from '../../services/moving'
import { afterRender } from '../../services/rows'
import { selectReading } from '../../store/reading-slice'
import { useReader } from '../../store/store'
import common from '../../ui/common.module.css'
import { Dialog } from '../../ui/Dialog'
import styles from './moving.module.css'

const numberOf = (eId: EId) => Number(shortId(paragraphOf(eId) ?? eId))

/** Whether a heading stands over the paragraph that a thing lies in. */
function covers({ from, to }: Heading, eId: EId | null): boolean {
  const paragraph = eId === null ? null : paragraphOf(eId)
  if (paragraph === null) return false
  return numberOf(from) <= numberOf(paragraph) && numberOf(paragraph) <= numberOf(to)
}

/** The declaration by theme. The headings are ours and say so. */
export function OutlineDialog() {
  const close = useReader((state) => state.closeDialog)
  const headings = useReader((state) => selectReading(state)?.editorial?.headings)
  const chosen = useReader((state) => state.chosen)
  const go = (heading: Heading) => {
    close()
    afterRender(() => goTo([heading.from]))
  }
  return (
    <Dialog title={message('outline.title')} onClose={close}>
      {!headings || headings.length === 0 ? (
        <p>{message('outline.none')}</p>
      ) : (
        <>
          <p className={styles.editorial}>{message('outline.editorial')}</p>
          <ol className={styles.list}>
            {headings.map((heading) => (
              <li key={heading.from}>
                <button
                  type="button"
                  className={styles.entry}
                  aria-current={covers(heading, chosen) ? 'location' : undefined}
                  onClick={() => go(heading)}
                >
                  <span className={styles.name}>{heading.title}</span>
                  <span className={`${common.quiet} ${styles.note}`}>
                    {message('outline.range', shortId(heading.from), shortId(heading.to))}
                  </span>
                </button>
              </li>
            ))}
          </ol>
        </>
      )}
    </Dialog>
  )
}
