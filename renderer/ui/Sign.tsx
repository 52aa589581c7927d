import styles from './Sign.module.css'

/** An arrow on a button: it turns with the direction of reading. The button has a name in words besides. */
export function Sign({ arrow }: { readonly arrow: '←' | '→' | '‹' | '›' }) {
  return (
    <span className={styles.sign} aria-hidden="true">
      {arrow}
    </span>
  )
}
