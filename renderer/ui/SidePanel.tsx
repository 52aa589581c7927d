import type { KeyboardEvent, ReactNode, Ref } from 'react'
import { Button } from './Button'
import styles from './SidePanel.module.css'

interface SidePanelProps {
  /** Which landmark it is. */
  readonly landmark: 'search' | 'aside'
  /** Identifies the panel for tests and for its title. */
  readonly name: string
  readonly title: string
  /** Beside the text at its start or at its end; in a narrow window above or below it. */
  readonly side: 'start' | 'end'
  /** Buttons between the title and the one that closes. */
  readonly tools: ReactNode
  readonly closeLabel: string
  readonly onClose: () => void
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly panel: Ref<HTMLElement>
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** A panel beside the panes: a landmark with a quiet title, its tools and what closes it. */
export function SidePanel(props: SidePanelProps) {
  const { landmark: Landmark, name, side, panel, onKeyDown, onClose, className } = props
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape and the arrows act for the controls inside
    <Landmark
      ref={panel}
      className={[styles.panel, className].filter(Boolean).join(' ')}
      aria-labelledby={`${name}-title`}
      data-side={side}
      data-side-panel={name}
      onKeyDown={onKeyDown}
    >
      <div className={styles.header} data-side-header>
        <h2 id={`${name}-title`} className={styles.title}>
          {props.title}
        </h2>
        {props.tools}
        <Button look="quiet" onClick={onClose} aria-label={props.closeLabel}>
          ✕
        </Button>
      </div>
      {props.children}
    </Landmark>
  )
}
