import { useState } from 'react'
import type { Source } from '#core/document/evidence'
import { sourceLines } from '#core/document/source-lines'
import { message } from '../i18n/messages'
import { Button } from './Button'
import styles from './SourceList.module.css'

interface SourceListProps {
  readonly keys: readonly string[]
  readonly sources: readonly Source[]
  readonly isTabStop: boolean
  /** Copies a text; answers whether it did. */
  readonly onCopy: (text: string) => Promise<boolean>
}

/** The sources of a statement as text. There is no network: they are copied, not opened. Listed only when asked for. */
export function SourceList({ keys, sources, isTabStop, onCopy }: SourceListProps) {
  const [isOpen, setOpen] = useState(false)
  const [copied, setCopied] = useState(false)
  const lines = isOpen ? sourceLines(keys, sources) : []
  const copy = (text: string) => void onCopy(text).then(setCopied)
  return (
    <details className={styles.sources} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary tabIndex={isTabStop ? 0 : -1}>{message('sources.count', keys.length)}</summary>
      {isOpen && (
        <>
          <ul>
            {lines.map((line, index) => (
              <li key={line} className={styles.source}>
                <span>{line}</span>
                <Button
                  look="quiet"
                  aria-label={message('sources.copyOne', keys[index] ?? '')}
                  onClick={() => copy(line)}
                >
                  {message('sources.copy')}
                </Button>
              </li>
            ))}
          </ul>
          {lines.length > 1 && (
            <Button onClick={() => copy(lines.join('\n'))}>{message('sources.copyAll')}</Button>
          )}
          <output className={styles.copied}>{copied ? message('clipboard.copied') : ''}</output>
        </>
      )}
    </details>
  )
}
