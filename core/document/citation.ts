import { assertNever } from '../assert-never'
import { formatDay, formatEventDate, isoEventDate } from '../timeline/format-date'
import type { TimelineEvent } from '../timeline/timeline'
import { type CitationContext, type Locator, worded } from './citation-context'
import { declarationItem, eventItem } from './csl-json'
import type { Declaration } from './declaration'
import { type EId, paragraphOf } from './eid'
import { printRuns, toRuns } from './reference-list'

/** `un`: the UN manner of footnotes; `plain`: readable anywhere; `csl-json`: for reference managers. */
export const citationStyles = ['un', 'plain', 'csl-json'] as const
export type CitationStyle = (typeof citationStyles)[number]

/** How many digits of a SHA-256 a reference prints. */
const SHORT_HASH = 12

/** The first digits of an edition's text hash, as references print it. */
export function shortHash({ edition }: Declaration): string {
  return edition.textSha256.slice(0, SHORT_HASH)
}

/**
 * A formal reference to any choice of paragraphs, items, instruments and events. Parts of the declaration share one
 * reference; each event has its own, marked as editorial. With no identifiers, the declaration as a whole is cited.
 *
 * @param eIds - identifiers that the lookup holds, in any order; others are left out
 * @returns one reference a line, or for `csl-json` an array of CSL-JSON items as indented JSON
 */
export function cite(style: CitationStyle, eIds: readonly EId[], context: CitationContext): string {
  const entries = eIds.flatMap((eId) => context.lookup.get(eId) ?? [])
  const events = entries.flatMap((entry) => (entry.kind === 'event' ? [entry.event] : []))
  const parts = entries.flatMap((entry) => (entry.kind === 'event' ? [] : [entry.eId]))
  const citesText = parts.length > 0 || events.length === 0
  const runs = toRuns(parts, [...context.lookup.keys()])
  const locator = { ...printRuns(runs), plural: new Set(parts.map(paragraphOf)).size > 1 }
  const items = { locator: citesText ? locator : null, events }
  switch (style) {
    case 'csl-json':
      return cslReferences(items, context)
    case 'un':
      return lines(
        items,
        (part) => unReference(context, part),
        (event) => unEvent(event, context),
      )
    case 'plain':
      return lines(
        items,
        (part) => plainReference(context, part),
        (event) => plainEvent(event, context),
      )
    default:
      return assertNever(style)
  }
}

/** What is cited: parts of the text, unless only events are, and events. */
interface Cited {
  readonly locator: Locator | null
  readonly events: readonly TimelineEvent[]
}

function lines(
  { locator, events }: Cited,
  ofText: (locator: Locator) => string,
  ofEvent: (event: TimelineEvent) => string,
): string {
  return [...(locator ? [ofText(locator)] : []), ...events.map(ofEvent)].join('\n')
}

function cslReferences({ locator, events }: Cited, context: CitationContext): string {
  const ofText = locator ? [declarationItem(context, locator, shortHash(context.declaration))] : []
  return JSON.stringify([...ofText, ...events.map((event) => eventItem(event, context))], null, 2)
}

function unReference(context: CitationContext, locator: Locator): string {
  const { states, title, signature, edition } = context.declaration
  const signed = signature ? `, ${signature.place}, ${formatDay(signature.date)}` : ''
  const where = locator.text === '' ? '' : `, ${worded(locator, ['para.', 'paras.'])}`
  return `${joinNames(states)}, ${title}${signed}${where} (${edition.label}, SHA-256 ${shortHash(context.declaration)}), accessed on ${formatDay(context.accessed)}.`
}

function plainReference(context: CitationContext, locator: Locator): string {
  const { title, signature, edition } = context.declaration
  const signed = signature ? ` (${signature.place}, ${formatDay(signature.date)})` : ''
  const where = locator.text === '' ? '' : `, ${worded(locator, ['paragraph', 'paragraphs'])}`
  return `${title}${signed}${where}. ${edition.label}, SHA-256 ${shortHash(context.declaration)}. Accessed ${context.accessed}.`
}

/** Events are ours, not the declaration's: the reference says so and names the sources. */
function unEvent(event: TimelineEvent, context: CitationContext): string {
  const place = event.place ? `, ${event.place}` : ''
  return `${event.title}${place}, ${formatEventDate(event.date)} (editorial timeline; ${evidence(event, context)}), accessed on ${formatDay(context.accessed)}.`
}

function plainEvent(event: TimelineEvent, context: CitationContext): string {
  const place = event.place ? `${event.place}, ` : ''
  return `${event.title} (${place}${isoEventDate(event.date)}). Editorial timeline, ${evidence(event, context)}. Accessed ${context.accessed}.`
}

function evidence({ rating, dateRating, sources }: TimelineEvent, context: CitationContext): string {
  const references = new Map(context.sources.map((source) => [source.key, source.reference]))
  const named = sources.map((key) => references.get(key) ?? key)
  return `${rating === 'C2' ? 'confirmed' : 'one source'}${dateRating === 'C1' && rating === 'C2' ? ', its date by one source' : ''}: ${named.join('; ')}`
}

function joinNames(names: readonly string[]): string {
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : (names[0] ?? '')
}
