import type { BriefingItem } from '#core/briefing/briefing'
import { directionOf } from '#core/text-direction'
import { message } from '../../../i18n/messages'
import { Button } from '../../../ui/Button'
import styles from '../items.module.css'
import type { ItemWords } from './item-words'
import type { Reordering } from './use-reorder'

interface ItemRowProps {
  readonly item: BriefingItem
  readonly words: ItemWords
  readonly index: number
  readonly count: number
  readonly reordering: Reordering
  readonly onMove: (index: number) => void
  readonly onReplace: (item: BriefingItem) => void
  readonly onRemove: () => void
}

/** One entry: its grip, what it is, and for headings and free text the field to write in. */
export function ItemRow(props: ItemRowProps) {
  const { item, words, index, count, reordering, onMove, onRemove } = props
  const { name } = words
  const isWritten = item.kind === 'heading' || item.kind === 'text'
  return (
    <li
      className={styles.item}
      data-item={item.kind}
      data-dragged={reordering.dragged === item.id || undefined}
      data-landing={landingSide(reordering.landing, index, count)}
    >
      <button
        type="button"
        className={styles.grip}
        aria-label={message('briefing.grip', name, index + 1, count)}
        title={message('briefing.gripTip')}
        {...reordering.grip(item.id, index)}
      >
        <svg viewBox="0 0 8 14" aria-hidden="true">
          <path d="M1 1h2v2H1zM5 1h2v2H5zM1 6h2v2H1zM5 6h2v2H5zM1 11h2v2H1zM5 11h2v2H5z" />
        </svg>
      </button>
      <div className={styles.body}>
        <p className={styles.name} data-level={item.kind === 'heading' ? item.level : undefined}>
          <span className={styles.title}>{name}</span>{' '}
          {!isWritten && words.words !== '' && (
            <bdi className={styles.words} dir="auto">
              {words.words}
            </bdi>
          )}
        </p>
        {isWritten && <WrittenItem item={item} name={name} onReplace={props.onReplace} />}
      </div>
      <span className={styles.actions}>
        <Button
          look="quiet"
          aria-label={message('briefing.up', name)}
          aria-disabled={index === 0}
          onClick={() => index > 0 && onMove(index - 1)}
        >
          ↑
        </Button>
        <Button
          look="quiet"
          aria-label={message('briefing.down', name)}
          aria-disabled={index === count - 1}
          onClick={() => index < count - 1 && onMove(index + 1)}
        >
          ↓
        </Button>
        <Button look="quiet" aria-label={message('briefing.remove', name)} data-remove onClick={onRemove}>
          ✕
        </Button>
      </span>
    </li>
  )
}

function landingSide(landing: number | null, index: number, count: number): 'before' | 'after' | undefined {
  if (landing === index) return 'before'
  return landing === count && index === count - 1 ? 'after' : undefined
}

interface WrittenItemProps {
  readonly item: Extract<BriefingItem, { kind: 'heading' | 'text' }>
  readonly name: string
  readonly onReplace: (item: BriefingItem) => void
}

function WrittenItem({ item, name, onReplace }: WrittenItemProps) {
  if (item.kind === 'text')
    return (
      <textarea
        className={styles.field}
        aria-label={name}
        dir={directionOf(item.text)}
        rows={3}
        maxLength={100_000}
        value={item.text}
        onChange={(event) => onReplace({ ...item, text: event.target.value })}
      />
    )
  return (
    <span className={styles.headingFields}>
      <input
        className={styles.field}
        aria-label={name}
        dir="auto"
        maxLength={500}
        value={item.text}
        onChange={(event) => onReplace({ ...item, text: event.target.value })}
      />
      <select
        className={styles.field}
        aria-label={message('briefing.level')}
        value={item.level}
        onChange={(event) => onReplace({ ...item, level: event.target.value === '2' ? 2 : 1 })}
      >
        <option value={1}>{message('briefing.levelName', 1)}</option>
        <option value={2}>{message('briefing.levelName', 2)}</option>
      </select>
    </span>
  )
}
