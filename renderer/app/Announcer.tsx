import { useReader } from '../store/store'
import styles from './App.module.css'

/** Tells screen readers about changes that can only be seen. */
export function Announcer() {
  const { number, text } = useReader((state) => state.announcement)
  return (
    // A dialog hides the rest of the window from screen readers, but not this, so that actions in a dialog are
    // announced too.
    <output className={styles.announcer} data-announcer data-live-announcer="true">
      <span key={number}>{text}</span>
    </output>
  )
}
