import type { LucideIcon } from 'lucide-react'
import styles from './Icon.module.css'

interface IconProps {
  readonly of: LucideIcon
  /** True for what points along the line: it turns with the direction of reading. */
  readonly turns?: boolean
}

/** A picture beside the words of a control, or in place of words that are then hidden: never the name itself. */
export function Icon({ of: Picture, turns = false }: IconProps) {
  return (
    <Picture className={styles.icon} data-turns={turns || undefined} strokeWidth={1.75} aria-hidden="true" />
  )
}
