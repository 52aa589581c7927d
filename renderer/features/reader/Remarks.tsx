import type { Remark } from '#core/document/editorial'
import { message } from '../../i18n/messages'
import styles from './reader.module.css'

/** Editorial notes beside the official text: their own face, frame and label, so that nobody takes one for the other. */
export function Remarks({ remarks }: { readonly remarks: readonly Remark[] }) {
  if (remarks.length === 0) return null
  return (
    <div className={styles.remarks}>
      {remarks.map((remark) => (
        <aside
          key={remark.id}
          className={styles.remark}
          aria-label={message('remark.label')}
          data-remark={remark.id}
        >
          <p className={styles.remarkLabel} title={message('rating.meaning', remark.rating)}>
            {message('remark.rating', remark.rating)}
          </p>
          <p>{remark.text}</p>
        </aside>
      ))}
    </div>
  )
}
