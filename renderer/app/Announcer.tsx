import { useReader } from '../store/store'
import styles from './App.module.css'

/** Says what only eyes would notice, to those who listen. */
export function Announcer() {
  const { number, text } = useReader((state) => state.announcement)
  return (
    // A dialog hides the rest of the window from screen readers, but not this: what is done in it is said too.
    <output className={styles.announcer} data-announcer data-live-announcer="true">
      <span key={number}>{text}</span>
    </output>
  )
}
