import { lazy, Suspense, useRef, useState } from 'react'
import { type EventLayer, eventLayers } from '#core/timeline/layers'
import type { TimelineEvent } from '#core/timeline/timeline'
import { message } from '../../i18n/messages'
import { useReader } from '../../store/store'
import { Button } from '../../ui/Button'
import styles from './timeline.module.css'

const Popover = lazy(() => import('../../ui/Popover').then(({ Popover }) => ({ default: Popover })))

/** The layers that hold events which can be hidden, with how many. */
function layersOf(events: readonly TimelineEvent[]): ReadonlyMap<EventLayer, number> {
  const counts = new Map<EventLayer, number>()
  for (const layer of eventLayers) {
    const count = events.filter((event) => event.layer === layer && !event.anchor).length
    if (count > 0) counts.set(layer, count)
  }
  return counts
}

/** Hides and shows layers of context; what is hidden stays in the button's name. */
export function LayersMenu({ events }: { readonly events: readonly TimelineEvent[] }) {
  const hiddenLayers = useReader((state) => state.settings.hiddenLayers)
  const toggleLayer = useReader((state) => state.toggleLayer)
  const [isOpen, setOpen] = useState(false)
  const trigger = useRef<HTMLButtonElement>(null)
  const layers = layersOf(events)
  if (layers.size === 0) return null
  const hidden = hiddenLayers.filter((layer) => layers.has(layer)).length
  return (
    <>
      <Button
        ref={trigger}
        look="quiet"
        className={styles.layersButton}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen(true)}
      >
        {hidden > 0 ? message('timeline.layersHidden', hidden) : message('timeline.layers')}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <Popover label={message('timeline.layersLabel')} trigger={trigger} onClose={() => setOpen(false)}>
            <fieldset className={styles.layers}>
              <legend>{message('timeline.layersLabel')}</legend>
              {[...layers].map(([layer, count]) => (
                <label key={layer} className={styles.layer}>
                  <input
                    type="checkbox"
                    checked={!hiddenLayers.includes(layer)}
                    onChange={() => toggleLayer(layer)}
                  />
                  {message('timeline.layerCount', message('event.layer', layer), count)}
                </label>
              ))}
            </fieldset>
            <p className={styles.facts}>{message('timeline.layersNote')}</p>
          </Popover>
        </Suspense>
      )}
    </>
  )
}
