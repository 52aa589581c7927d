import { type FormEvent, useId, useState } from 'react'
import type { EId } from '#core/document/eid'
import { findNamed, type NamedThing, namedThings } from '#core/document/named-things'
import { resolveReferences } from '#core/document/references'
import { formatEventDate } from '#core/timeline/format-date'
import { message } from '../../i18n/messages'
import { interfaceWords } from '../../i18n/words'
import { goTo } from '../../services/reading/moving'
import { afterRender } from '../../services/reading/rows'
import { lookupOf } from '../../store/reading/things'
import { useView } from '../../store/reading/use-view'
import { readingIn } from '../../store/reading/view'
import { useReader } from '../../store/store'
import { Button } from '../../ui/Button'
import common from '../../ui/common.module.css'
import { Dialog } from '../../ui/Dialog'
import field from '../../ui/field.module.css'
import styles from './moving.module.css'

/**
 * A field for the number or name of what to go to. Where several things have the name, it lists them. When it finds
 * nothing, it says so and names the nearest things.
 */
export function GoToDialog() {
  const close = useReader((state) => state.closeDialog)
  const reading = useView(readingIn)
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<string | null>(null)
  const [choices, setChoices] = useState<readonly NamedThing[]>([])
  const find = useView((view) => view.findReferences)
  const id = useId()
  const arrive = (eIds: readonly EId[]) => {
    close()
    // The dialog returns the focus first; then the focus moves to the place.
    afterRender(() => goTo(eIds))
  }
  const go = (event: FormEvent) => {
    event.preventDefault()
    if (!reading) return
    if (typed.trim() === '') return setError(message('goTo.empty'))
    const lookup = lookupOf(reading)
    const resolved = resolveReferences(typed, lookup)
    if (resolved.ok) return arrive(resolved.value)
    // Text that looks like a number is a number, not part of a name.
    const isName = resolved.error.code === 'malformed'
    const named = isName
      ? findNamed(typed, namedThings(lookup, reading.glossary, find, interfaceWords().locale))
      : []
    const [first] = named
    if (first && named.length === 1) return arrive(first.eIds)
    setChoices(named)
    setError(
      named.length > 1
        ? message('goTo.several', typed.trim(), named.length)
        : interfaceWords().referenceProblem(resolved.error),
    )
  }
  return (
    <Dialog title={message('goTo.title')} onClose={close}>
      <form className={styles.goTo} onSubmit={go}>
        <label htmlFor={id}>{message('goTo.label')}</label>
        <div className={styles.line}>
          <input
            id={id}
            data-types="go-to"
            className={field.field}
            dir="auto"
            value={typed}
            maxLength={400}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog was opened to type here
            autoFocus
            autoComplete="off"
            spellCheck={false}
            aria-invalid={error !== null}
            aria-describedby={`${id}-hint ${id}-error`}
            onChange={(event) => {
              setTyped(event.target.value)
              setError(null)
              setChoices([])
            }}
          />
          <Button look="primary" type="submit">
            {message('goTo.go')}
          </Button>
        </div>
        <p id={`${id}-hint`} className={common.quiet}>
          {message('goTo.hint')}
        </p>
        <p id={`${id}-error`} className={styles.error} role="alert">
          {error}
        </p>
        {choices.length > 0 && (
          <ul className={styles.list} aria-label={message('goTo.choices')}>
            {choices.map(({ kind, date, name, eIds }) => (
              <li key={`${kind} ${name}`}>
                <button type="button" className={styles.entry} onClick={() => arrive(eIds)}>
                  <span className={styles.name} dir="auto">
                    {name}
                  </span>
                  <span className={`${common.quiet} ${styles.note}`}>
                    {date === null
                      ? message('goTo.term', eIds.length)
                      : message('goTo.event', formatEventDate(date, interfaceWords().locale))}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        )}
      </form>
    </Dialog>
  )
}
