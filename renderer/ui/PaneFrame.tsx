import type { ReactNode, Ref } from 'react'
import styles from './PaneFrame.module.css'

interface PaneFrameProps {
  /** Identifies the pane for the skip link, the pane switcher and tests. */
  readonly name: string
  readonly title: string
  /** Beside the title, e.g. a count or a filter. */
  readonly aside?: ReactNode
  /** Between the heading and what scrolls, e.g. an overview. */
  readonly below?: ReactNode
  readonly scroller?: Ref<HTMLDivElement>
  readonly children: ReactNode
}

/** A pane: a landmark with a quiet heading and one scrolling area. */
export function PaneFrame({ name, title, aside, below, scroller, children }: PaneFrameProps) {
  return (
    <section className={styles.pane} aria-labelledby={`pane-${name}`} data-pane={name}>
      <header className={styles.header}>
        <h2 id={`pane-${name}`} className={styles.title}>
          {title}
        </h2>
        {aside}
      </header>
      {below}
      <div className={styles.scroller} ref={scroller} data-scroller={name} tabIndex={-1}>
        {children}
      </div>
    </section>
  )
}
