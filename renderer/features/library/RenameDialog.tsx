import { type ReactNode, type SubmitEvent, useEffect, useId, useState } from 'react'
import { type FactsProblem, readFacts, type TypedFacts, typedFacts } from '#core/library/read-facts'
import { failureMessage } from '../../i18n/failures'
import { message } from '../../i18n/messages'
import { ownText, renameText } from '../../services/library/own-texts'
import { Button } from '../../ui/Button'
import common from '../../ui/common.module.css'
import { Dialog } from '../../ui/Dialog'
import dialogs from '../../ui/dialog-form.module.css'
import fields from '../../ui/field.module.css'
import styles from './library.module.css'

interface RenameDialogProps {
  readonly id: string
  readonly onClose: () => void
}

const problems = {
  shortTitle: 'library.rename.noTitle',
  date: 'library.rename.noDate',
  language: 'library.rename.noLanguage',
} as const satisfies Readonly<Record<FactsProblem, string>>

/** How one of the reader's own texts is called, and what is known of it: never its words. */
export function RenameDialog({ id, onClose }: RenameDialogProps) {
  const [typed, setTyped] = useState<TypedFacts | null>(null)
  const [wrong, setWrong] = useState<FactsProblem | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  useEffect(() => {
    let isWanted = true
    void ownText(id).then((answer) => {
      if (!isWanted) return
      if (answer.ok) setTyped(typedFacts(answer.value))
      else setFailure(failureMessage(answer.error))
    })
    return () => {
      isWanted = false
    }
  }, [id])
  const save = async (event: SubmitEvent) => {
    event.preventDefault()
    if (typed === null) return
    const facts = readFacts(typed)
    setWrong(typeof facts === 'string' ? facts : null)
    if (typeof facts === 'string') {
      const form = event.currentTarget
      if (form instanceof HTMLElement) form.querySelector<HTMLElement>(`[data-fact="${facts}"]`)?.focus()
      return
    }
    const told = await renameText(id, facts)
    if ('problem' in told) setFailure(told.problem)
    else onClose()
  }
  const field = (name: keyof TypedFacts) => ({
    'data-fact': name,
    value: typed?.[name] ?? '',
    onChange: ({ target }: { readonly target: { readonly value: string } }) => {
      if (typed) setTyped({ ...typed, [name]: target.value })
      if (wrong === name) setWrong(null)
    },
  })
  return (
    <Dialog title={message('library.rename.title')} onClose={onClose}>
      {typed !== null && (
        <form className={dialogs.form} onSubmit={(event) => void save(event)} noValidate>
          <p className={common.quiet}>{message('library.rename.told')}</p>
          <Labelled label={message('library.rename.shortTitle')} wrong={wrong} name="shortTitle">
            {(told) => (
              <input
                className={fields.field}
                dir="auto"
                maxLength={300}
                // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog was opened to type here
                autoFocus
                {...told}
                {...field('shortTitle')}
              />
            )}
          </Labelled>
          <Labelled label={message('library.rename.date')} wrong={wrong} name="date">
            {(told) => <input className={fields.field} maxLength={10} {...told} {...field('date')} />}
          </Labelled>
          <Labelled label={message('library.rename.place')} wrong={wrong} name="place">
            {(told) => (
              <input className={fields.field} dir="auto" maxLength={200} {...told} {...field('place')} />
            )}
          </Labelled>
          <Labelled label={message('library.rename.parties')} wrong={wrong} name="parties">
            {(told) => (
              <textarea
                className={fields.field}
                dir="auto"
                rows={3}
                maxLength={4_000}
                {...told}
                {...field('parties')}
              />
            )}
          </Labelled>
          <Labelled label={message('library.rename.language')} wrong={wrong} name="language">
            {(told) => <input className={fields.field} maxLength={60} {...told} {...field('language')} />}
          </Labelled>
          <div className={common.actions}>
            <Button look="primary" type="submit">
              {message('library.rename.save')}
            </Button>
            <Button onClick={onClose}>{message('library.rename.cancel')}</Button>
          </div>
        </form>
      )}
      {failure !== null && (
        <p className={common.warning} role="alert">
          {failure}
        </p>
      )}
    </Dialog>
  )
}

interface Told {
  readonly id: string
  readonly 'aria-invalid': boolean
  readonly 'aria-describedby': string | undefined
}

interface LabelledProps {
  readonly label: string
  readonly name: keyof TypedFacts
  readonly wrong: FactsProblem | null
  readonly children: (told: Told) => ReactNode
}

/** A field under its name, with what is wrong with it. */
function Labelled({ label, name, wrong, children }: LabelledProps) {
  const id = useId()
  const problem = wrong === name ? message(problems[wrong]) : null
  return (
    <div className={styles.labelled}>
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        'aria-invalid': problem !== null,
        'aria-describedby': problem === null ? undefined : `${id}-problem`,
      })}
      {problem !== null && (
        <p id={`${id}-problem`} className={common.warning} role="alert">
          {problem}
        </p>
      )}
    </div>
  )
}
