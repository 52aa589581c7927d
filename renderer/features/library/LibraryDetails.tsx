import { useEffect, useRef, useState } from 'react'
import type { Reading } from '#contract/library/reading'
import { countWords } from '#core/count-words'
import { plainText } from '#core/document/parse/words'
import { importStatementOf } from '#core/document/trust'
import type { LibraryRow } from '#core/library/library-question'
import { localDay } from '#core/local-day'
import { failureMessage } from '../../i18n/failures'
import { message } from '../../i18n/messages'
import { interfaceWords } from '../../i18n/words'
import { serviceOf } from '../../services/current-session'
import { createImports } from '../../services/import/imports'
import { textInDetail } from '../../services/library/library-list'
import { Button } from '../../ui/Button'
import common from '../../ui/common.module.css'
import styles from './library.module.css'
import { OwnTextActions } from './OwnTextActions'

interface LibraryDetailsProps {
  readonly row: LibraryRow | null
  readonly isOpen: boolean
  readonly onOpen: (row: LibraryRow) => void
  /** A text of the reader's own is in another place of the list now, or in none. */
  readonly onMoved: () => void
}

/** What is known of one text: where it comes from, whether anybody checked it, how long it is, and by what it is told. */
export function LibraryDetails({ row, isOpen, onOpen, onMoved }: LibraryDetailsProps) {
  const opening = row !== null && row.binnedAt === null && (
    <>
      <Button look="primary" onClick={() => onOpen(row)} disabled={isOpen}>
        {message(isOpen ? 'library.isOpen' : 'library.open')}
      </Button>
      {row.state !== null && (
        <Button onClick={() => void serviceOf(createImports).again(row.id)}>
          {message(row.state === 'review' ? 'import.review' : 'import.reviewAgain')}
        </Button>
      )}
    </>
  )
  return (
    <section className={styles.details} aria-label={message('library.details')} data-details>
      {row === null ? (
        <p className={common.quiet}>{message('library.noneChosen')}</p>
      ) : (
        <>
          <h3 className={styles.heading} dir="auto">
            {row.shortTitle}
          </h3>
          {row.provenance === null ? (
            <div className={common.actions}>{opening}</div>
          ) : (
            <OwnTextActions key={`${row.id} ${row.binnedAt}`} row={row} onMoved={onMoved}>
              {opening}
            </OwnTextActions>
          )}
          <Facts row={row} />
        </>
      )}
    </section>
  )
}

function Facts({ row }: { readonly row: LibraryRow }) {
  const { title, parties, date, language, provenance, state, binnedAt } = row
  const { locale, trust } = interfaceWords()
  const statement = importStatementOf({ provenance })
  return (
    <dl className={styles.known}>
      {title !== null && title !== row.shortTitle && (
        <Fact label={message('library.officialTitle')}>{title}</Fact>
      )}
      <Fact label={message('library.parties')}>{parties.join(', ') || message('library.unknown')}</Fact>
      <Fact label={message('library.date')}>
        {date === null ? message('library.unknown') : locale.day(date)}
      </Fact>
      {language !== null && (
        <Fact label={message('library.language')}>{message('library.languageName', language)}</Fact>
      )}
      <Fact label={message('library.origin')}>
        {statement ? trust.own(statement) : message('library.bundled')}
      </Fact>
      {statement && provenance && (
        <>
          {state === 'review' && (
            <Fact label={message('library.state')}>{message('library.reviewTold')}</Fact>
          )}
          <Fact label={message('library.file')}>{statement.fileName}</Fact>
          <Fact label={message('library.size')}>{message('library.bytes', provenance.fileSize)}</Fact>
          <Fact label={trust.fileDigest} isHash>
            {statement.fileSha256}
          </Fact>
        </>
      )}
      {binnedAt === null ? (
        <Inside id={row.id} />
      ) : (
        <Fact label={message('library.binnedOn')}>{locale.day(localDay(new Date(binnedAt)))}</Fact>
      )}
    </dl>
  )
}

/** What only the opened text tells. One is asked for at a time, and those that a held key went past are not. */
function Inside({ id }: { readonly id: string }) {
  const reading = useDetail(id)
  if (reading === null) return null
  if (typeof reading === 'string') return <Fact label={message('library.words')}>{reading}</Fact>
  const { edition } = reading.declaration
  const words = countWords(plainText(reading.declaration))
  return (
    <>
      <Fact label={message('library.words')}>{message('library.wordCount', words)}</Fact>
      <Fact label={message('about.edition')}>{edition.label}</Fact>
      <Fact label={message('about.textHash')} isHash>
        {edition.textSha256}
      </Fact>
      {!reading.verified && (
        <p className={common.warning} role="alert">
          {message('integrity.unverified.title')}
        </p>
      )}
    </>
  )
}

/** The text, or why it cannot be opened; `null` until then. */
function useDetail(id: string): Reading | string | null {
  const [detail, setDetail] = useState<{ readonly id: string; readonly of: Reading | string } | null>(null)
  const queue = useRef<Promise<void>>(Promise.resolve())
  useEffect(() => {
    let isWanted = true
    queue.current = queue.current.then(async () => {
      if (!isWanted) return
      const opened = await textInDetail(id)
      if (isWanted) setDetail({ id, of: opened.ok ? opened.value : failureMessage(opened.error) })
    })
    return () => {
      isWanted = false
    }
  }, [id])
  return detail?.id === id ? detail.of : null
}

interface FactProps {
  readonly label: string
  readonly isHash?: boolean
  readonly children: string
}

function Fact({ label, isHash = false, children }: FactProps) {
  return (
    <div className={styles.fact}>
      <dt>{label}</dt>
      <dd className={isHash ? styles.hash : undefined}>
        <bdi>{children}</bdi>
      </dd>
    </div>
  )
}
