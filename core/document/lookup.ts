import { assertNever } from '../assert-never'
import type { TimelineEvent } from '../timeline/timeline'
import type { Declaration, InlineItem } from './declaration'
import type { EId, EventEId, PassageEId } from './eid'
import { type Instrument, instrumentsOf, type Unit, unitsOf } from './units'

/** What an identifier names, with the thing itself. */
export type Entry =
  | { readonly kind: 'passage'; readonly eId: PassageEId; readonly unit: Unit }
  | {
      readonly kind: 'inline-item'
      readonly eId: PassageEId
      readonly item: InlineItem
      /** The passage in whose words it stands. */
      readonly unit: Unit
    }
  | { readonly kind: 'instrument'; readonly eId: PassageEId; readonly instrument: Instrument }
  | { readonly kind: 'event'; readonly eId: EventEId; readonly event: TimelineEvent }

/** Everything identified in one declaration and the timeline. Insertion order: text order, then the events as given. */
export type Lookup = ReadonlyMap<EId, Entry>

/** Builds the lookup once for a declaration; each passage is followed by its inline items and its parts. */
export function buildLookup(declaration: Declaration, events: readonly TimelineEvent[]): Lookup {
  const instruments = new Map(instrumentsOf(declaration).map((instrument) => [instrument.eId, instrument]))
  const entries: Entry[] = []
  for (const unit of unitsOf(declaration)) {
    const instrument = instruments.get(unit.eId)
    if (instrument) entries.push({ kind: 'instrument', eId: unit.eId, instrument })
    else entries.push({ kind: 'passage', eId: unit.eId, unit })
    for (const item of unit.inlineItems) entries.push({ kind: 'inline-item', eId: item.eId, item, unit })
  }
  for (const event of events) entries.push({ kind: 'event', eId: event.eId, event })
  return new Map(entries.map((entry) => [entry.eId, entry]))
}

/** The words an identifier names: official text for the declaration's parts, the editorial title for an event. */
export function textOf(entry: Entry): string {
  switch (entry.kind) {
    case 'passage':
      return entry.unit.text
    case 'inline-item':
      return entry.unit.text.slice(entry.item.span.start, entry.item.span.end)
    case 'instrument':
      return entry.instrument.text
    case 'event':
      return entry.event.title
    default:
      return assertNever(entry)
  }
}
