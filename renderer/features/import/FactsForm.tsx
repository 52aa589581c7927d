import { useId } from 'react'
import { type Facts, longestFact, mostParties } from '#core/import/review/draft'
import { wholeWords } from '#core/import/review/entry-words'
import { message } from '../../i18n/messages'
import { interfaceWords } from '../../i18n/words'
import { serviceOf } from '../../services/current-session'
import { createImports } from '../../services/import/imports'
import type { Review } from '../../store/import/import-slice'
import { Choice } from '../../ui/Choice'
import common from '../../ui/common.module.css'
import fields from '../../ui/field.module.css'
import styles from './import.module.css'

/** Those that declarations are most often written in; one that a file states besides is offered too. */
const languages = [
  'en',
  'fr',
  'ru',
  'ar',
  'zh',
  'es',
  'fa',
  'ur',
  'tg',
  'uz',
  'kk',
  'ky',
  'tr',
  'de',
  'it',
  'pt',
]

/** What the text is: proposed from it, and corrected here. */
export function FactsForm({ review }: { readonly review: Review }) {
  const { draft, text, name, format, fileSha256 } = review
  const { facts } = draft
  const printed = draft.entries
    .filter(({ kind, left }) => kind === 'title' && left === null)
    .map((entry) => wholeWords(text, entry))
    .join(' ')
  const change = (more: Partial<Facts>) =>
    serviceOf(createImports).act({ do: 'facts', facts: { ...facts, ...more } })
  const { locale } = interfaceWords()
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(facts.date) && !Number.isNaN(Date.parse(facts.date))
  const known = languages.includes(facts.language) ? languages : [facts.language, ...languages]
  return (
    <div className={styles.facts} data-facts data-own-keys>
      <p className={common.quiet}>{message('import.proposed')}</p>
      {printed === '' ? (
        <Field
          label={message('import.factTitle')}
          value={facts.title}
          onChange={(title) => change({ title })}
        />
      ) : (
        <div>
          <span className={styles.label}>{message('import.factTitle')}</span>
          <p dir="auto">{printed}</p>
          <p className={common.quiet}>{message('import.titlePrinted')}</p>
        </div>
      )}
      <Field
        label={message('import.factShort')}
        value={facts.shortTitle}
        onChange={(shortTitle) => change({ shortTitle })}
      />
      <Field
        label={message('import.factDate')}
        value={facts.date}
        hint={isDay ? locale.day(facts.date) : message('import.dateForm')}
        isWrong={facts.date !== '' && !isDay}
        onChange={(date) => change({ date: date.trim() })}
      />
      <Field
        label={message('import.factPlace')}
        value={facts.place}
        onChange={(place) => change({ place })}
      />
      <label className={styles.label}>
        {message('import.factParties')}
        <textarea
          className={fields.field}
          dir="auto"
          rows={Math.max(2, facts.parties.length)}
          value={facts.parties.join('\n')}
          onChange={(event) => change({ parties: event.target.value.split('\n').slice(0, mostParties) })}
        />
      </label>
      <output className={styles.refusal} data-refusal>
        {review.refused?.why === 'too-long' && (
          <span key={review.refused.number}>{message('import.refusal', review.refused.why)}</span>
        )}
      </output>
      <span className={styles.choice}>
        <Choice
          label={message('import.factLanguage')}
          value={facts.language}
          values={known}
          labelOf={(tag) => (tag === '' ? '–' : message('library.languageName', tag))}
          onChange={(language) => change({ language })}
        />
      </span>
      <dl className={styles.file}>
        <dt>{message('import.factFile')}</dt>
        <dd>
          <bdi>{name}</bdi> · {message('import.facts', format)}
        </dd>
        <dt>{message('import.factHash')}</dt>
        <dd className={styles.hash}>{fileSha256}</dd>
      </dl>
    </div>
  )
}

interface FieldProps {
  readonly label: string
  readonly value: string
  readonly hint?: string
  readonly isWrong?: boolean
  readonly onChange: (value: string) => void
}

function Field({ label, value, hint, isWrong = false, onChange }: FieldProps) {
  const id = useId()
  return (
    <label className={styles.label}>
      {label}
      <input
        className={fields.field}
        dir="auto"
        maxLength={longestFact}
        value={value}
        aria-invalid={isWrong || undefined}
        aria-describedby={hint === undefined ? undefined : id}
        onChange={(event) => onChange(event.target.value)}
      />
      {hint !== undefined && (
        <span id={id} className={common.quiet}>
          {hint}
        </span>
      )}
    </label>
  )
}
