import { useState } from 'react'
import type { Briefing, BriefingItem } from '#core/briefing/briefing'
import { addItems, moveItem, removeItems, replaceItem } from '#core/briefing/operations'
import { type Preset, presetItems, presets } from '#core/briefing/presets'
import { shortId } from '#core/document/short-id'
import { message } from '../../i18n/messages'
import { newId } from '../../services/briefings'
import { selectReading } from '../../store/reading-slice'
import { useReader } from '../../store/store'
import { Button } from '../../ui/Button'
import styles from './briefing.module.css'

function nameOf(item: BriefingItem): string {
  switch (item.kind) {
    case 'passage':
      return shortId(item.eId)
    case 'frame':
      return message('briefing.frame', item.part)
    case 'heading':
      return message('briefing.heading')
    case 'text':
      return message('briefing.text')
    case 'note':
      return message('briefing.note')
    default:
      return message('briefing.search')
  }
}

/** The entries in their order, with headings and free text between them. */
export function BriefingItems({ briefing }: { readonly briefing: Briefing }) {
  const reading = useReader(selectReading)
  const chosen = useReader((state) => state.chosen)
  const put = useReader((state) => state.putBriefing)
  const [problem, setProblem] = useState('')
  const addPreset = (preset: Preset): void => {
    if (!reading) return
    const { declaration, editorial, relations, events } = reading
    const entry = {
      declaration,
      relations,
      remarks: editorial?.remarks ?? [],
      headings: editorial?.headings ?? [],
    }
    const items = presetItems(preset, { entry, events, selection: chosen ? [chosen] : [] }, newId)
    setProblem(items.ok ? '' : items.error.message)
    if (items.ok) put(addItems(briefing, items.value))
  }
  const move = (id: string, index: number): void => put(moveItem(briefing, id, index))
  return (
    <section className={styles.section}>
      <h3>{message('briefing.contents')}</h3>
      {briefing.items.length === 0 && <p>{message('briefing.empty')}</p>}
      <ol className={styles.items} aria-label={message('briefing.contents')}>
        {briefing.items.map((item, index) => (
          <li key={item.id} className={styles.item}>
            <span className={styles.itemName}>{nameOf(item)}</span>
            {(item.kind === 'heading' || item.kind === 'text') && (
              <textarea
                aria-label={nameOf(item)}
                rows={item.kind === 'heading' ? 1 : 3}
                maxLength={item.kind === 'heading' ? 500 : 100_000}
                value={item.text}
                onChange={(event) => put(replaceItem(briefing, { ...item, text: event.target.value }))}
              />
            )}
            <span className={styles.itemActions}>
              <Button
                look="quiet"
                aria-label={message('briefing.up', nameOf(item))}
                aria-disabled={index === 0}
                onClick={() => move(item.id, index - 1)}
              >
                ↑
              </Button>
              <Button
                look="quiet"
                aria-label={message('briefing.down', nameOf(item))}
                aria-disabled={index === briefing.items.length - 1}
                onClick={() => move(item.id, index + 1)}
              >
                ↓
              </Button>
              <Button
                look="quiet"
                aria-label={message('briefing.remove', nameOf(item))}
                onClick={() => put(removeItems(briefing, [item.id]))}
              >
                ✕
              </Button>
            </span>
          </li>
        ))}
      </ol>
      <div className={styles.actions}>
        <Button
          onClick={() => put(addItems(briefing, [{ kind: 'heading', id: newId(), text: '', level: 1 }]))}
        >
          {message('briefing.addHeading')}
        </Button>
        <Button onClick={() => put(addItems(briefing, [{ kind: 'text', id: newId(), text: '' }]))}>
          {message('briefing.addText')}
        </Button>
      </div>
      <fieldset className={styles.presets}>
        <legend>{message('briefing.preset')}</legend>
        {presets.map((preset) => (
          <Button key={preset} onClick={() => addPreset(preset)}>
            {message('briefing.presetName', preset)}
          </Button>
        ))}
      </fieldset>
      <output>{problem}</output>
    </section>
  )
}
