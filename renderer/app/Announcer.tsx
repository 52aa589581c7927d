import { useReader } from '../store/store'
import styles from './App.module.css'

/** Says what only eyes would notice, to those who listen. */
export function Announcer() {
  const { number, text } = useReader((state) => state.announcement)
  return (
    <output className={styles.announcer} data-announcer>
      <span key={number}>{text}</span>
    </output>
  )
}
