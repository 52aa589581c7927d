import { type FormEvent, useId, useState } from 'react'
import { resolveReferences } from '#core/document/references'
import { message } from '../../i18n/messages'
import { goTo } from '../../services/moving'
import { afterRender } from '../../services/rows'
import { selectReading } from '../../store/reading-slice'
import { useReader } from '../../store/store'
import { lookupOf } from '../../store/things'
import { Button } from '../../ui/Button'
import common from '../../ui/common.module.css'
import { Dialog } from '../../ui/Dialog'
import field from '../../ui/field.module.css'
import styles from './moving.module.css'

/** A field for the number or name of what to go to. What it cannot find it says, with the nearest that there is. */
export function GoToDialog() {
  const close = useReader((state) => state.closeDialog)
  const reading = useReader(selectReading)
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<string | null>(null)
  const id = useId()
  const go = (event: FormEvent) => {
    event.preventDefault()
    if (!reading) return
    if (typed.trim() === '') return setError(message('goTo.empty'))
    const resolved = resolveReferences(typed, lookupOf(reading))
    if (!resolved.ok) return setError(resolved.error.message)
    close()
    // The dialog gives the focus back first; then it moves on to the place.
    afterRender(() => goTo(resolved.value))
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
      </form>
    </Dialog>
  )
}
