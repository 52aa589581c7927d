import { message } from '../i18n/messages'
import styles from './RowTools.module.css'
import type { RowLook } from './row-look'

interface RowToolsProps {
  /** The button that opens the row's menu shows on the chosen row. */
  readonly state: RowLook
}

/** The end of a row: the sign of a bookmark and, on the chosen row, the button for its actions. */
export function RowTools({ state: { mark, isBookmarked } }: RowToolsProps) {
  const isChosen = mark === 'chosen'
  if (!isChosen && !isBookmarked) return null
  return (
    <div className={styles.tools} data-row-tools>
      {isBookmarked && (
        <span className={styles.bookmark}>
          <svg viewBox="0 0 10 14">
            <title>{message('thing.bookmarked')}</title>
            <path d="M1 0h8v13l-4-3-4 3z" />
          </svg>
        </span>
      )}
      {isChosen && (
        <button
          type="button"
          className={styles.more}
          data-more
          aria-haspopup="menu"
          aria-label={message('thing.more')}
          title={message('thing.more')}
        >
          ⋯
        </button>
      )}
    </div>
  )
}
