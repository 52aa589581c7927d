import { dateBounds } from '../timeline/event-order'
import type { TimelineEvent } from '../timeline/timeline'
import { type CitationContext, evidenceOf, type Locator, worded } from './citation-context'

/** A date in CSL-JSON: one point, or the first and last of a range, each as numbers. */
interface CslDate {
  readonly 'date-parts': ReadonlyArray<readonly number[]>
}

/**
 * An item of CSL-JSON 1.0.2, in the fields used here. The type is `document`: whether a declaration is a treaty is not
 * for a reader to say.
 */
export interface CslItem {
  readonly id: string
  readonly type: 'document'
  readonly title: string
  readonly 'title-short'?: string
  readonly author?: ReadonlyArray<{ readonly literal: string }>
  readonly issued?: CslDate
  readonly accessed: CslDate
  readonly 'publisher-place'?: string
  readonly edition?: string
  readonly language?: string
  readonly locator?: string
  readonly genre?: string
  readonly note: string
}

/** The declaration, or parts of it, as a CSL-JSON item. */
export function declarationItem(
  { declaration, accessed, words }: CitationContext,
  locator: Locator,
  hash: string,
): CslItem {
  const { id, title, shortTitle, states, edition, signature } = declaration
  const parts = locator.text === '' ? '' : `${worded(locator, words.paragraphs.un)}; `
  return {
    id,
    type: 'document',
    title,
    'title-short': shortTitle,
    ...(states.length > 0 ? { author: states.map((literal) => ({ literal })) } : {}),
    ...(signature ? { issued: point(signature.date) } : {}),
    ...(signature && signature.place !== null ? { 'publisher-place': signature.place } : {}),
    accessed: point(accessed),
    edition: edition.label,
    language: edition.language,
    ...(locator.text === '' ? {} : { locator: locator.text }),
    note: `${parts}SHA-256 ${hash}`,
  }
}

/** An event of the editorial timeline as a CSL-JSON item. */
export function eventItem(event: TimelineEvent, context: CitationContext): CslItem {
  const { accessed, words } = context
  return {
    id: event.eId,
    type: 'document',
    title: event.title,
    issued: issuedOf(event),
    accessed: point(accessed),
    ...(event.place ? { 'publisher-place': event.place } : {}),
    genre: words.genre,
    note: words.evidence(evidenceOf(event, context)),
  }
}

function issuedOf({ date }: TimelineEvent): CslDate {
  if (date.precision !== 'range') return point(date.date)
  const { first, last } = dateBounds(date)
  return { 'date-parts': [numbers(first), numbers(last)] }
}

/** A date with as many parts as are known. */
function point(date: string): CslDate {
  return { 'date-parts': [numbers(date)] }
}

function numbers(date: string): number[] {
  return date.split('-').map(Number)
}
