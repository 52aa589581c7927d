import { type CSSProperties, useMemo } from 'react'
import { message } from '../../i18n/messages'
import { goTo } from '../../services/reading/moving'
import { afterRender } from '../../services/reading/rows'
import { useView } from '../../store/reading/use-view'
import { readingIn } from '../../store/reading/view'
import { useReader } from '../../store/store'
import { Button } from '../../ui/Button'
import common from '../../ui/common.module.css'
import { Dialog } from '../../ui/Dialog'
import { EmptyState } from '../../ui/EmptyState'
import styles from './moving.module.css'
import { entryOver, type OutlineEntry, outlineOf } from './outline'

const noEntries: readonly OutlineEntry[] = []

/** The declaration by its headings and by theme. Editorial headings are marked as such. */
export function OutlineDialog() {
  const close = useReader((state) => state.closeDialog)
  const open = useReader((state) => state.openDialog)
  const reading = useView(readingIn)
  const chosen = useView((view) => view.chosen)
  const entries = useMemo(
    () => (reading ? outlineOf(reading.declaration, reading.editorial?.headings ?? []) : noEntries),
    [reading],
  )
  const here = reading && chosen ? entryOver(entries, reading.declaration, chosen) : null
  const hasOurs = entries.some(({ isEditorial }) => isEditorial)
  const go = (entry: OutlineEntry) => {
    close()
    afterRender(() => goTo([entry.eId]))
  }
  return (
    <Dialog title={message('outline.title')} onClose={close}>
      {entries.length === 0 ? (
        <EmptyState text={message('outline.none')}>
          <Button onClick={() => open('go-to')}>{message('outline.goTo')}</Button>
        </EmptyState>
      ) : (
        <>
          {hasOurs && <p className={styles.editorial}>{message('outline.editorial')}</p>}
          <ol className={styles.list}>
            {entries.map((entry) => (
              <li key={`${entry.eId} ${entry.name}`} style={{ '--depth': entry.level } as CSSProperties}>
                <button
                  type="button"
                  className={styles.entry}
                  aria-current={entry === here ? 'location' : undefined}
                  onClick={() => go(entry)}
                >
                  <span className={styles.name} dir="auto">
                    {entry.name}
                  </span>
                  <span className={`${common.quiet} ${styles.note}`}>{entry.range}</span>
                </button>
              </li>
            ))}
          </ol>
        </>
      )}
    </Dialog>
  )
}
