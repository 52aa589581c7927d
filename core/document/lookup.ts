import { assertNever } from '../assert-never'
import { groupBy } from '../group-by'
import type { TimelineEvent } from '../timeline/timeline'
import type { Declaration, InlineItem, Instrument, Paragraph } from './declaration'
import type { EId, EventEId } from './eid'

/** What an identifier names, with the thing itself. */
export type Entry =
  | { readonly kind: 'paragraph'; readonly eId: EId; readonly paragraph: Paragraph }
  | {
      readonly kind: 'inline-item'
      readonly eId: EId
      readonly item: InlineItem
      readonly paragraph: Paragraph
    }
  | { readonly kind: 'instrument'; readonly eId: EId; readonly instrument: Instrument }
  | { readonly kind: 'event'; readonly eId: EventEId; readonly event: TimelineEvent }

/** Everything identified in one declaration and the timeline. Insertion order: text order, then the events as given. */
export type Lookup = ReadonlyMap<EId, Entry>

/** Builds the lookup once for a declaration; each paragraph is followed by its inline items and its instruments. */
export function buildLookup(declaration: Declaration, events: readonly TimelineEvent[]): Lookup {
  const listed = groupBy(declaration.instruments, ({ paragraph }) => paragraph)
  const entries: Entry[] = []
  for (const paragraph of declaration.paragraphs) {
    entries.push({ kind: 'paragraph', eId: paragraph.eId, paragraph })
    for (const item of paragraph.inlineItems)
      entries.push({ kind: 'inline-item', eId: item.eId, item, paragraph })
    for (const instrument of listed.get(paragraph.eId) ?? [])
      entries.push({ kind: 'instrument', eId: instrument.eId, instrument })
  }
  for (const event of events) entries.push({ kind: 'event', eId: event.eId, event })
  return new Map(entries.map((entry) => [entry.eId, entry]))
}

/** The words an identifier names: official text for the declaration's parts, the editorial title for an event. */
export function textOf(entry: Entry): string {
  switch (entry.kind) {
    case 'paragraph':
      return entry.paragraph.text
    case 'inline-item':
      return entry.paragraph.text.slice(entry.item.span.start, entry.item.span.end)
    case 'instrument':
      return entry.instrument.text
    case 'event':
      return entry.event.title
    default:
      return assertNever(entry)
  }
}
