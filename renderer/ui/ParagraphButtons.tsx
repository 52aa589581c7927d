import type { EId } from '#core/document/eid'
import type { RelationBasis } from '#core/document/relations'
import { message } from '../i18n/messages'
import type { Choose } from '../store/use-choose'
import styles from './ParagraphButtons.module.css'

/** A paragraph that a row belongs to, and why. */
export interface RelatedParagraph {
  readonly eId: EId
  readonly number: number
  readonly basis: RelationBasis
  readonly reason: string
}

interface ParagraphButtonsProps {
  readonly paragraphs: readonly RelatedParagraph[]
  /** Whether Tab stops at the buttons: only in the row where Tab stops. */
  readonly isTabStop: boolean
  readonly onChoose: Choose
}

/** Buttons that lead to paragraphs by their numbers; a stated relation and an editorial one look and read differently. */
export function ParagraphButtons({ paragraphs, isTabStop, onChoose }: ParagraphButtonsProps) {
  return paragraphs.map(({ eId, number, basis, reason }) => (
    <button
      key={eId}
      type="button"
      className={styles.reference}
      data-basis={basis}
      data-reference={eId}
      tabIndex={isTabStop ? 0 : -1}
      title={`${message(`related.${basis}`)}: ${reason}`}
      aria-label={`${message('paragraph.label', number)}, ${message(`related.${basis}`)}`}
      onClick={() => onChoose(eId)}
    >
      {number}
    </button>
  ))
}
