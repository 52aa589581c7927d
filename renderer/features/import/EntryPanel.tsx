import { type FormEvent, useEffect, useRef, useState } from 'react'
import { longestNumber } from '#core/import/review/action'
import { kindsIn, reviewDivisions } from '#core/import/review/entry'
import { noteLines, notesOf } from '#core/import/review/entry-words'
import { message } from '../../i18n/messages'
import { serviceOf } from '../../services/current-session'
import { createImports } from '../../services/import/imports'
import { type Review, selectionOf } from '../../store/import/import-slice'
import { Button } from '../../ui/Button'
import { Choice } from '../../ui/Choice'
import common from '../../ui/common.module.css'
import fields from '../../ui/field.module.css'
import styles from './import.module.css'
import { type Operation, operationsOn } from './operations'
import type { TextLanguage } from './text-language'
import { WordPicker } from './WordPicker'

interface EntryPanelProps {
  readonly review: Review
  readonly language: TextLanguage
  /** What is typed or picked now in place of the words. */
  readonly doing: 'split' | 'number' | null
  readonly onRun: (operation: Operation) => void
  /** The keys go back to the list. */
  readonly onDone: () => void
}

/** What is chosen: its words in full, what is doubted of it, and what can be done with it. */
export function EntryPanel({ review, language, doing, onRun, onDone }: EntryPanelProps) {
  const { text, draft } = review
  const { first, last } = selectionOf(review)
  const entry = draft.entries[review.active]
  const imports = serviceOf(createImports)
  if (!entry) return null
  const { start, end, numEnd, division, kind, doubts } = entry
  const notes = noteLines(notesOf(text, draft.entries, review.active))
  const chosen = draft.entries.slice(first, last + 1)
  const isOneKind = chosen.every((each) => each.kind === kind && each.division === division)
  return (
    <section className={styles.panel} aria-label={message('import.chosen')} data-chosen>
      {doing === 'split' && (
        <WordPicker
          key={`${start} ${end}`}
          stream={text.stream}
          start={start}
          end={end}
          language={language}
          onSplit={(place) => {
            imports.act({ do: 'split', entry: review.active, place })
            onDone()
          }}
          onCancel={onDone}
        />
      )}
      {doing === 'number' && (
        <NumberField
          key={start}
          num={text.stream.slice(start, numEnd).trim()}
          onSet={(num) => {
            imports.act({ do: 'number', entry: review.active, num })
            onDone()
          }}
          onCancel={onDone}
        />
      )}
      {doing === null && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is scrolled by keys too
        <div className={styles.whole} tabIndex={0}>
          {last > first && <p className={common.quiet}>{message('import.chosenMany', last - first + 1)}</p>}
          <p className={styles.wholeWords} {...language}>
            {numEnd > start && <strong className={styles.num}>{text.stream.slice(start, numEnd)}</strong>}
            {text.stream.slice(numEnd, end)}
          </p>
          {notes.map((note) => (
            <p key={note} className={common.quiet} {...language}>
              {note}
            </p>
          ))}
          {doubts.map(({ why, isSettled }) => (
            <p key={why} className={isSettled ? common.quiet : styles.why} data-doubt={why}>
              {isSettled ? message('import.settled', message('import.why', why)) : message('import.why', why)}
            </p>
          ))}
        </div>
      )}
      <output className={styles.refusal} data-refusal>
        {review.refused && (
          <span key={review.refused.number}>{message('import.refusal', review.refused.why)}</span>
        )}
      </output>
      <section className={styles.operations} aria-label={message('import.operations')}>
        {operationsOn(review).map((operation) => (
          <Button
            key={operation.name}
            data-operation={operation.name}
            aria-keyshortcuts={operation.key}
            onClick={() => onRun(operation)}
          >
            {operation.label} <kbd dir="ltr">{operation.key}</kbd>
          </Button>
        ))}
        <div className={styles.choices}>
          <span className={styles.choice} data-operation="kind" data-own-keys>
            <Choice
              label={`${message('import.kind')} (T)`}
              value={isOneKind ? kind : ''}
              values={isOneKind ? kindsIn(division) : ['', ...kindsIn(division)]}
              labelOf={(each) => (each === '' ? '–' : message('import.kindName', each))}
              onChange={(each) => {
                if (each !== '') imports.act({ do: 'kind', selection: { first, last }, kind: each })
              }}
            />
          </span>
          <span className={styles.choice} data-operation="division" data-own-keys>
            <Choice
              label={`${message('import.division')} (V)`}
              value={division}
              values={reviewDivisions}
              labelOf={(each) => message('import.divisionName', each)}
              onChange={(each) => imports.act({ do: 'division', selection: { first, last }, division: each })}
            />
          </span>
        </div>
      </section>
    </section>
  )
}

interface NumberFieldProps {
  readonly num: string
  readonly onSet: (num: string) => void
  readonly onCancel: () => void
}

function NumberField({ num, onSet, onCancel }: NumberFieldProps) {
  const [typed, setTyped] = useState(num)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.select(), [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSet(typed.trim())
  }
  return (
    <form className={styles.picker} onSubmit={submit} data-own-keys>
      <label className={styles.numberLabel}>
        {message('import.numberLabel')}
        <input
          ref={field}
          className={`${fields.field} ${styles.numberField}`}
          value={typed}
          maxLength={longestNumber}
          dir="auto"
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- its key was pressed to type here
          autoFocus
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return
            event.preventDefault()
            event.stopPropagation()
            onCancel()
          }}
        />
      </label>
      <div className={common.actions}>
        <Button look="primary" type="submit">
          {message('import.set')}
        </Button>
        <Button onClick={onCancel}>{message('import.cancel')}</Button>
      </div>
    </form>
  )
}
