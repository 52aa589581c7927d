import { useState } from 'react'
import type { Source } from '#core/document/evidence'
import { sourceLines } from '#core/document/source-lines'
import { formatKnownDate } from '#core/timeline/format-date'
import { inInterfaceLanguage, message } from '../i18n/messages'
import { interfaceWords } from '../i18n/words'
import { Button } from './Button'
import styles from './SourceList.module.css'

interface SourceListProps {
  readonly keys: readonly string[]
  readonly sources: readonly Source[]
  readonly isTabStop: boolean
  /** Copies a text; answers whether it did. */
  readonly onCopy: (text: string) => Promise<boolean>
}

/**
 * The sources of a statement as text. There is no network: they are copied, not opened. Listed only when asked for. It stands
 * in a text, whose language its labels do not have.
 */
export function SourceList({ keys, sources, isTabStop, onCopy }: SourceListProps) {
  const [isOpen, setOpen] = useState(false)
  const [copied, setCopied] = useState(false)
  const own = inInterfaceLanguage()
  const copy = (chosen: readonly string[]) =>
    void onCopy(sourceLines(chosen, sources, interfaceWords().extract.citation).join('\n')).then(setCopied)
  return (
    <details className={styles.sources} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary tabIndex={isTabStop ? 0 : -1}>
        <bdi {...own}>{message('sources.count', keys.length)}</bdi>
      </summary>
      {isOpen && (
        <>
          <ul>
            {keys.map((key) => {
              const source = sources.find((each) => each.key === key)
              return (
                <li key={key} className={styles.source}>
                  {source ? <Described source={source} /> : <span>{key}</span>}
                  <Button
                    {...own}
                    look="quiet"
                    aria-label={message('sources.copyOne', source?.title ?? key)}
                    onClick={() => copy([key])}
                  >
                    {message('sources.copy')}
                  </Button>
                </li>
              )
            })}
          </ul>
          {keys.length > 1 && (
            <Button {...own} onClick={() => copy(keys)}>
              {message('sources.copyAll')}
            </Button>
          )}
          <output className={styles.copied}>
            {copied && <bdi {...own}>{message('clipboard.copied')}</bdi>}
          </output>
        </>
      )}
    </details>
  )
}

function Described({ source }: { readonly source: Source }) {
  const { title, publisher, date, address } = source
  return (
    <span>
      <cite className={styles.title}>
        <bdi>{title}</bdi>
      </cite>
      <span className={styles.publisher}>
        <bdi>{publisher}</bdi>
        {date && `, ${formatKnownDate(date, interfaceWords().locale)}`}
      </span>
      <span className={styles.address}>
        <bdi>{address}</bdi>
      </span>
    </span>
  )
}
