import { useState } from 'react'
import type { Source } from '#core/document/evidence'
import { sourceLines } from '#core/document/source-lines'
import { message } from '../../i18n/messages'
import { copyText } from '../../services/copying/clipboard'
import { Button } from '../../ui/Button'
import styles from './timeline.module.css'

interface EventSourcesProps {
  readonly keys: readonly string[]
  readonly sources: readonly Source[]
  readonly isTabStop: boolean
}

/** The sources of an event as text. There is no network: they are copied, not opened. Listed only when asked for. */
export function EventSources({ keys, sources, isTabStop }: EventSourcesProps) {
  const [isOpen, setOpen] = useState(false)
  const [copied, setCopied] = useState(false)
  const lines = isOpen ? sourceLines(keys, sources) : []
  const copy = (text: string) => void copyText(text).then(setCopied)
  return (
    <details className={styles.sources} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary tabIndex={isTabStop ? 0 : -1}>{message('timeline.sources', keys.length)}</summary>
      {isOpen && (
        <>
          <ul>
            {lines.map((line, index) => (
              <li key={line} className={styles.source}>
                <span>{line}</span>
                <Button
                  look="quiet"
                  aria-label={message('timeline.copySource', keys[index] ?? '')}
                  onClick={() => copy(line)}
                >
                  {message('timeline.copy')}
                </Button>
              </li>
            ))}
          </ul>
          {lines.length > 1 && (
            <Button onClick={() => copy(lines.join('\n'))}>{message('timeline.copyAll')}</Button>
          )}
          <output className={styles.copied}>{copied ? message('clipboard.copied') : ''}</output>
        </>
      )}
    </details>
  )
}
