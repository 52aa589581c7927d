import type { Related } from '#core/document/relation-index'
import { message } from '../i18n/messages'
import { nameUnderParagraphs } from '../i18n/names'
import styles from './ParagraphButtons.module.css'

interface ParagraphButtonsProps {
  readonly paragraphs: readonly Related[]
  /** Whether Tab stops at the buttons: only in the row where Tab stops. */
  readonly isTabStop: boolean
  readonly onChoose: (eId: string) => void
}

/**
 * Buttons that lead to paragraphs by their numbers and to other parts of the text by their names; stated and editorial relations look different and have different
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
      {nameUnderParagraphs(eId)}
    </button>
  ))
}
