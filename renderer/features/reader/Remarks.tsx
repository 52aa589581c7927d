import type { Remark } from '#core/document/editorial'
import type { Source } from '#core/document/evidence'
import { inInterfaceLanguage, message } from '../../i18n/messages'
import { copyText } from '../../services/copying/clipboard'
import { useView } from '../../store/reading/use-view'
import { readingIn } from '../../store/reading/view'
import { SourceList } from '../../ui/SourceList'
import styles from './reader.module.css'

interface RemarksProps {
  readonly remarks: readonly Remark[]
  /** Whether Tab stops at them: only in the row where Tab enters the text, so that a long text is passed in one step. */
  readonly isTabStop: boolean
}

const noSources: readonly Source[] = []

/** Editorial notes beside the official text: their own face, frame and label, so that nobody takes one for the other. */
export function Remarks({ remarks, isTabStop }: RemarksProps) {
  // Most rows have none, and a long text has thousands of rows: only those that have some listen to the store.
  return remarks.length === 0 ? null : <RemarkList remarks={remarks} isTabStop={isTabStop} />
}

function RemarkList({ remarks, isTabStop }: RemarksProps) {
  const sources = useView((view) => readingIn(view)?.sources ?? noSources)
  const [first] = remarks
  const own = inInterfaceLanguage()
  const absent = remarks.filter(({ rating }) => rating === 'NF').length
  return (
    <details className={styles.remarks} data-remarks>
      <summary className={styles.remarksLabel} tabIndex={isTabStop ? 0 : -1}>
        <bdi {...own}>
          {remarks.length === 1 && first
            ? message('remark.rating', first.rating)
            : message('remark.count', remarks.length, absent)}
        </bdi>
      </summary>
      {remarks.map((remark) => (
        <div key={remark.id} className={styles.remark} data-remark={remark.id}>
          {remarks.length > 1 && (
            <p className={styles.remarkRating} title={message('rating.meaning', remark.rating)}>
              <bdi {...own}>{message('rating.name', remark.rating)}</bdi>
            </p>
          )}
          <p>{remark.text}</p>
          {remark.sources.length > 0 && (
            <SourceList keys={remark.sources} sources={sources} isTabStop={isTabStop} onCopy={copyText} />
          )}
        </div>
      ))}
    </details>
  )
}
