import type { ReactNode } from 'react'
import styles from './StatePage.module.css'

interface StatePageProps {
  readonly title: string
  /** Paragraphs: what happened, what is safe, what to do next. */
  readonly body: readonly string[]
  readonly children?: ReactNode
}

/** A page in place of the text: loading, empty, failed. */
export function StatePage({ title, body, children }: StatePageProps) {
  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <h1 className={styles.title}>{title}</h1>
        {body.map((text) => (
          <p key={text}>{text}</p>
        ))}
        {children}
      </div>
    </main>
  )
}
