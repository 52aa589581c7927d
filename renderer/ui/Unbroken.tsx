import { linePieces } from './line-pieces'
import styles from './Unbroken.module.css'

/** Text in which no line ends within a date or a name with a number. Its characters do not change. */
export function Unbroken({ text }: { readonly text: string }) {
  const pieces = linePieces(text)
  if (!pieces.some(({ isUnbroken }) => isUnbroken)) return text
  return pieces.map(({ start, text: piece, isUnbroken }) =>
    isUnbroken ? (
      <span key={start} className={styles.unbroken}>
        {piece}
      </span>
    ) : (
      piece
    ),
  )
}
