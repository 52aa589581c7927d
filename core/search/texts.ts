import { assertNever } from '../assert-never'
import type { Declaration } from '../document/declaration'
import { type EId, isItemEId, lastSegment, paragraphOf } from '../document/eid'
import { frameOf } from '../document/frame'
import type { Term } from '../document/glossary'
import { instrumentsOf, textUnitsOf, type Unit } from '../document/units'
import type { EventDate, TimelineEvent } from '../timeline/timeline'

/** In the order in which results are shown. `frame`: what stands above and under the text. */
export const searchKinds = ['paragraph', 'instrument', 'frame', 'event', 'term', 'note'] as const
export type SearchKind = (typeof searchKinds)[number]

/** Kinds whose words are those of the official text. */
export const officialKinds: readonly SearchKind[] = ['paragraph', 'instrument', 'frame']

/** A stretch of days, both ends included, as ISO dates. */
export interface Days {
  readonly first: string
  readonly last: string
}

/** One thing that can be found. All spans are UTF-16 offsets in `text`. */
export interface SearchableText {
  /** eId, term id, note id, or the name of a line of the frame: see `frameOf`. Unique within its declaration and kind. */
  readonly id: string
  /** Whose it is; `null` for a term that all declarations share. */
  readonly declaration: string | null
  readonly kind: SearchKind
  /** Plain text. Where it is made of parts (title, summary …) they are joined by line breaks. */
  readonly text: string
  /** Where each part lies in `text`. */
  readonly parts: readonly { readonly name: string; readonly start: number; readonly end: number }[]
  /** The paragraph it is, lies in or is attached to. */
  readonly paragraph: number | null
  /** The marker of the instrument it is or is attached to. */
  readonly item: string | null
  readonly days: Days | null
  readonly tags: readonly string[]
  readonly colour: string | null
}

/** Joins named parts by line breaks and says where each lies; empty parts are left out. */
function joinParts(parts: readonly (readonly [name: string, text: string])[]): {
  text: string
  parts: { name: string; start: number; end: number }[]
} {
  const placed: { name: string; start: number; end: number }[] = []
  let text = ''
  for (const [name, words] of parts) {
    if (words === '') continue
    if (text !== '') text += '\n'
    placed.push({ name, start: text.length, end: text.length + words.length })
    text += words
  }
  return { text, parts: placed }
}

const bare = {
  declaration: null,
  paragraph: null,
  item: null,
  days: null,
  tags: [],
  colour: null,
} as const

/** The number of the paragraph that something is or lies in, where it has one. */
function paragraphNumber(eId: EId): number | null {
  const paragraph = paragraphOf(eId)
  const { kind, number } = (paragraph && lastSegment(paragraph)) ?? { kind: null, number: null }
  return kind === 'paragraph' && number !== null && /^\d+$/.test(number) ? Number(number) : null
}

/** The marker of the item something is. */
function itemMarker(eId: EId): string | null {
  return isItemEId(eId) ? (lastSegment(eId)?.number ?? null) : null
}

/** How the part of a passage is named that is its footnote, counted from 0. */
export function footnotePart(index: number): string {
  return `footnote-${index + 1}`
}

/** The official words of a declaration: passages, instruments, frame. */
export function declarationTexts(declaration: Declaration): SearchableText[] {
  const own = { ...bare, declaration: declaration.id }
  const passage = (
    kind: SearchKind,
    { eId, text, footnotes = [] }: Pick<Unit, 'eId' | 'text'> & Partial<Pick<Unit, 'footnotes'>>,
  ): SearchableText => ({
    ...own,
    ...joinParts([
      ['text', text],
      ...footnotes.map((note, index) => [footnotePart(index), note.text] as const),
    ]),
    id: eId,
    kind,
    paragraph: paragraphNumber(eId),
    item: kind === 'instrument' ? itemMarker(eId) : null,
  })
  return [
    ...textUnitsOf(declaration).flatMap((unit) => (unit.text === '' ? [] : [passage('paragraph', unit)])),
    ...instrumentsOf(declaration).map((instrument) => passage('instrument', instrument)),
    ...frameOf(declaration).map(
      ({ id, text }): SearchableText => ({ ...own, ...joinParts([['text', text]]), id, kind: 'frame' }),
    ),
  ]
}

/** The days a date of the timeline may mean: a year is all its days. */
function daysOf(date: EventDate): Days {
  switch (date.precision) {
    case 'day':
      return { first: date.date, last: date.date }
    case 'month':
      return { first: `${date.date}-01`, last: `${date.date}-31` }
    case 'year':
      return { first: `${date.date}-01-01`, last: `${date.date}-12-31` }
    case 'range':
      return { first: date.start, last: date.end }
    default:
      return assertNever(date)
  }
}

/** Events of a declaration's timeline: title, place and summary. */
function eventTexts(declaration: string, events: readonly TimelineEvent[]): SearchableText[] {
  return events.map((event) => ({
    ...bare,
    declaration,
    ...joinParts([
      ['title', event.title],
      ['place', event.place ?? ''],
      ['summary', event.summary],
    ]),
    id: event.eId,
    kind: 'event',
    days: daysOf(event.date),
  }))
}

/** Terms: term, expansion and definition. */
function termTexts(declaration: string, terms: readonly Term[]): SearchableText[] {
  return terms.map((entry) => ({
    ...bare,
    declaration: entry.shared ? null : declaration,
    ...joinParts([
      ['term', entry.term],
      ['expansion', entry.expansion],
      ['definition', entry.definition],
    ]),
    id: entry.id,
    kind: 'term',
  }))
}

/** One declaration as it is searched. */
export interface SearchableContent {
  readonly declaration: Declaration
  readonly events: readonly TimelineEvent[]
  readonly glossary: readonly Term[]
}

/** All texts that the index of one declaration covers, in its order: its words, its events, its terms. */
export function searchableTexts({ declaration, events, glossary }: SearchableContent): SearchableText[] {
  return [
    ...declarationTexts(declaration),
    ...eventTexts(declaration.id, events),
    ...termTexts(declaration.id, glossary),
  ]
}

/** What search needs to know of a note. */
export interface NoteFacts {
  readonly id: string
  readonly declaration: string
  readonly body: string
  readonly tags: readonly string[]
  readonly colour: string | null
  /** The eId the note is attached to, or `null` for an orphan or a note on the whole. */
  readonly target: EId | null
  /** ISO date of the last change. */
  readonly changed: string
}

/** A note: its body. Tags, colour, place and date are found by fields. */
export function noteText(note: NoteFacts): SearchableText {
  const day = note.changed.slice(0, 10)
  return {
    id: note.id,
    declaration: note.declaration,
    kind: 'note',
    ...joinParts([['body', note.body]]),
    paragraph: note.target === null ? null : paragraphNumber(note.target),
    item: note.target === null ? null : itemMarker(note.target),
    days: { first: day, last: day },
    tags: note.tags,
    colour: note.colour,
  }
}
