import type { ReactNode } from 'react'
import { inInterfaceLanguage } from '../i18n/messages'
import styles from './EmptyState.module.css'

interface EmptyStateProps {
  /** What would stand here, in a line. */
  readonly text: string
  /** The button of the one thing to do. */
  readonly children?: ReactNode
}

/** A place where nothing stands yet: what would stand here, and the one thing to do, which the button really does. */
export function EmptyState({ text, children }: EmptyStateProps) {
  return (
    <div className={styles.empty} data-empty-state {...inInterfaceLanguage()}>
      <p>{text}</p>
      {children}
    </div>
  )
}
