import { assertNever } from '../assert-never'
import type { TimelineEvent } from '../timeline/timeline'
import { type CitationContext, evidenceOf, type Locator, worded } from './citation-context'
import type { CitedEvent, CitedText } from './citation-words'
import { type CslItem, declarationItem, eventItem } from './csl-json'
import type { Declaration } from './declaration'
import { type EId, paragraphOf } from './eid'
import { printRuns, toRuns } from './reference-list'
import { risRecord } from './ris'
import { isNamedByFile, type QuotableTrust } from './trust'

/** The styles of extracts. `un`: the UN manner of footnotes; `plain`: readable anywhere. */
export const printedStyles = ['un', 'plain', 'csl-json'] as const
export type PrintedStyle = (typeof printedStyles)[number]

/** All styles; `csl-json` and `ris` are for reference managers. */
export const citationStyles = [...printedStyles, 'ris'] as const
export type CitationStyle = (typeof citationStyles)[number]

/** How many digits of a SHA-256 a reference prints. */
const SHORT_HASH = 12

/** The first digits of the hash by which what is cited can be found again: the text's or, of an import, the file's. */
function shortHash({ edition }: Declaration, trust: QuotableTrust): string {
  const hash = trust.kind === 'imported' ? trust.statement.fileSha256 : edition.textSha256
  return hash.slice(0, SHORT_HASH)
}

/**
 * A formal reference to any choice of paragraphs, items, instruments and events. Parts of the declaration share one
 * reference; each event has its own, marked as editorial. With no identifiers, the declaration as a whole is cited.
 *
 * @param eIds - identifiers that the lookup holds, in any order; others are left out
 * @returns one reference a line, or for `csl-json` an array of CSL-JSON items as indented JSON, for `ris` a record each
 */
export function cite(style: CitationStyle, eIds: readonly EId[], context: CitationContext): string {
  const items = citedOf(eIds, context)
  const { words } = context
  switch (style) {
    case 'csl-json':
      return JSON.stringify(itemsOf(items, context), null, 2)
    case 'ris':
      return itemsOf(items, context)
        .map((item) => risRecord(item))
        .join('')
        .trimEnd()
    case 'un':
    case 'plain':
      return lines(
        items,
        (part) => words.text[style](citedText(context, worded(part, words.paragraphs[style]))),
        (event) => words.event[style](citedEvent(event, context)),
      )
    default:
      return assertNever(style)
  }
}

/** The same reference as items of CSL-JSON, for what goes on with them. */
export function referenceItems(eIds: readonly EId[], context: CitationContext): readonly CslItem[] {
  return itemsOf(citedOf(eIds, context), context)
}

function citedOf(eIds: readonly EId[], context: CitationContext): Cited {
  const entries = eIds.flatMap((eId) => context.lookup.get(eId) ?? [])
  const events = entries.flatMap((entry) => (entry.kind === 'event' ? [entry.event] : []))
  const parts = entries.flatMap((entry) => (entry.kind === 'event' ? [] : [entry.eId]))
  const citesText = parts.length > 0 || events.length === 0
  const runs = toRuns(parts, [...context.lookup.keys()])
  const locator = { ...printRuns(runs, context.words), plural: new Set(parts.map(paragraphOf)).size > 1 }
  return { locator: citesText ? locator : null, events }
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

function itemsOf({ locator, events }: Cited, context: CitationContext): readonly CslItem[] {
  const ofText = locator ? [declarationItem(context, locator, citedText(context, ''))] : []
  return [...ofText, ...events.map((event) => eventItem(event, context))]
}

/** What a reference in words says of the declaration. */
function citedText({ declaration, trust, accessed }: CitationContext, parts: string): CitedText {
  const { states, title, signature, edition } = declaration
  return {
    states,
    title,
    place: signature?.place ?? null,
    date: signature?.date ?? null,
    parts,
    edition: isNamedByFile(edition, trust) ? '' : edition.label,
    hash: shortHash(declaration, trust),
    trust,
    accessed,
  }
}

function citedEvent(event: TimelineEvent, context: CitationContext): CitedEvent {
  const { title, place, date } = event
  return { title, place, date, evidence: evidenceOf(event, context), accessed: context.accessed }
}
