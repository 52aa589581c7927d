import { useEffect } from 'react'
import { useReader } from '../store/store'
import styles from './Confirmation.module.css'

/** How long it stands, in milliseconds. */
const patience = 3_000

/** Shows for a moment that something was done, without taking space, focus or clicks. The announcer says it. */
export function Confirmation() {
  const told = useReader((state) => state.confirmation)
  const hide = useReader((state) => state.hideConfirmation)
  useEffect(() => {
    if (told === null) return undefined
    const timer = window.setTimeout(hide, patience)
    return () => window.clearTimeout(timer)
  }, [told, hide])
  if (told === null) return null
  return (
    <p key={told.number} className={styles.confirmation} aria-hidden="true" data-confirmation>
      {told.text}
    </p>
  )
}
