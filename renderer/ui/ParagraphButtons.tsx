import type { Related } from '#core/document/relation-index'
import { shortId } from '#core/document/short-id'
import { message } from '../i18n/messages'
import styles from './ParagraphButtons.module.css'

interface ParagraphButtonsProps {
  readonly paragraphs: readonly Related[]
  /** Whether Tab stops at the buttons: only in the row where Tab stops. */
  readonly isTabStop: boolean
  readonly onChoose: (eId: string) => void
}

/**
 * Buttons that lead to paragraphs by their numbers; stated and editorial relations look different and have different
 * names.
 */
export function ParagraphButtons({ paragraphs, isTabStop, onChoose }: ParagraphButtonsProps) {
  return paragraphs.map(({ eId, basis, reason }) => (
    <button
      key={eId}
      type="button"
      className={styles.reference}
      data-basis={basis}
      data-reference={eId}
      tabIndex={isTabStop ? 0 : -1}
      title={`${message(`related.${basis}`)}: ${reason}`}
      aria-label={`${message('passage.label', eId)}, ${message(`related.${basis}`)}`}
      onClick={() => onChoose(eId)}
    >
      {shortId(eId)}
    </button>
  ))
}
