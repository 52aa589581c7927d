import type { Settings } from '#contract/settings/settings'
import type { Entry } from '#core/document/lookup'
import type { TimelineEvent } from '#core/timeline/timeline'

/** Whether the timeline leaves an event out. Anchors are always shown. */
export function isEventHidden(
  { anchor, layer }: TimelineEvent,
  { hiddenLayers }: Pick<Settings, 'hiddenLayers'>,
): boolean {
  return !anchor && hiddenLayers.includes(layer)
}

/** The same for anything that can be chosen: only events can be hidden. */
export function isHidden(entry: Entry | undefined, settings: Pick<Settings, 'hiddenLayers'>): boolean {
  return entry?.kind === 'event' && isEventHidden(entry.event, settings)
}
