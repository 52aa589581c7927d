import { isTextEId } from '#core/document/eid'
import { type RelationIndex, relatedTo } from '#core/document/relation-index'
import type { TimelineEvent } from '#core/timeline/timeline'
import { message } from '../../i18n/messages'
import type { Choose } from '../../store/reading/use-choose'
import { ParagraphButtons } from '../../ui/ParagraphButtons'
import styles from './timeline.module.css'

/** A row names no more than these; an event that every paragraph belongs to is gone through in the paragraphs’ header. */
const maximumButtons = 40

interface EventParagraphsProps {
  readonly event: TimelineEvent
  readonly relations: RelationIndex
  readonly isTabStop: boolean
  readonly onChoose: Choose
}

/** Buttons for the paragraphs an event belongs to. */
export function EventParagraphs({ event, relations, isTabStop, onChoose }: EventParagraphsProps) {
  const related = relatedTo(relations, event.eId).filter(({ eId }) => isTextEId(eId))
  if (related.length === 0) return null
  const paragraphs = related.slice(0, maximumButtons)
  const left = related.length - paragraphs.length
  return (
    <div className={styles.paragraphs}>
      <span className={styles.label}>{message('timeline.paragraphs')}</span>
      <ParagraphButtons paragraphs={paragraphs} isTabStop={isTabStop} onChoose={onChoose} />
      {left > 0 && <span>{message('timeline.moreParagraphs', left)}</span>}
    </div>
  )
}
