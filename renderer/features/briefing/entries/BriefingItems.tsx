import { memo, useRef } from 'react'
import type { Briefing, BriefingItem } from '#core/briefing/briefing'
import { addItems, moveItem, removeItems, replaceItem } from '#core/briefing/operations'
import { message } from '../../../i18n/messages'
import { newId } from '../../../services/briefing/briefings'
import { afterRender } from '../../../services/reading/rows'
import { selectBriefing } from '../../../store/briefing/briefing-slice'
import { useView } from '../../../store/reading/use-view'
import { readerStore, useReader } from '../../../store/store'
import { Button } from '../../../ui/Button'
import { BriefingPresets } from '../BriefingPresets'
import styles from '../briefing.module.css'
import rows from '../items.module.css'
import { ItemRow } from './ItemRow'
import { wordsOf } from './item-words'
import { useReorder } from './use-reorder'

/** Changes the briefing as it is at that moment. */
function change(next: (briefing: Briefing) => Briefing): void {
  const state = readerStore.getState()
  const briefing = selectBriefing(state)
  if (briefing) state.putBriefing(next(briefing))
}

/**
 * The entries in their order, with headings and free text between them. It is given the entries alone: a long list is
 * not drawn again for a letter of the cover.
 */
export const BriefingItems = memo(function BriefingItems({
  items,
}: {
  readonly items: readonly BriefingItem[]
}) {
  const list = useRef<HTMLOListElement>(null)
  const lookup = useView((view) => view.lookup)
  const notes = useReader((state) => state.tracked.state)
  const announce = useReader((state) => state.announce)
  const move = (id: string, index: number): void => {
    const item = items.find((each) => each.id === id)
    if (!item) return
    change((briefing) => moveItem(briefing, id, index))
    announce(message('briefing.moved', wordsOf(item, lookup, notes).name, index + 1, items.length))
  }
  const reordering = useReorder(items.length, move)
  const remove = (id: string, index: number): void => {
    change((briefing) => removeItems(briefing, [id]))
    afterRender(() => {
      const left = [...(list.current?.querySelectorAll<HTMLElement>('[data-remove]') ?? [])]
      const next = left[Math.min(index, left.length - 1)] ?? list.current?.parentElement
      next?.focus()
    })
  }
  const addWritten = (kind: 'heading' | 'text'): void => {
    const id = newId()
    const item = kind === 'heading' ? ({ kind, id, text: '', level: 1 } as const) : { kind, id, text: '' }
    change((briefing) => addItems(briefing, [item]))
    afterRender(() => {
      list.current?.lastElementChild?.querySelector<HTMLElement>('input, textarea')?.focus()
    })
  }
  return (
    <section className={styles.section} tabIndex={-1} data-briefing-contents>
      <h3>{message('briefing.contents')}</h3>
      {items.length === 0 && <p className={styles.quiet}>{message('briefing.empty')}</p>}
      <ol ref={list} className={rows.list} aria-label={message('briefing.contents')} {...reordering.list}>
        {items.map((item, index) => (
          <ItemRow
            key={item.id}
            item={item}
            words={wordsOf(item, lookup, notes)}
            index={index}
            count={items.length}
            reordering={reordering}
            onMove={(to) => move(item.id, to)}
            onReplace={(next) => change((briefing) => replaceItem(briefing, next))}
            onRemove={() => remove(item.id, index)}
          />
        ))}
      </ol>
      <div className={styles.actions}>
        <Button onClick={() => addWritten('heading')}>{message('briefing.addHeading')}</Button>
        <Button onClick={() => addWritten('text')}>{message('briefing.addText')}</Button>
      </div>
      <BriefingPresets onAdd={(added) => change((briefing) => addItems(briefing, added))} />
    </section>
  )
})
