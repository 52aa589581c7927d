/**
 * Identifiers by the Akoma Ntoso Naming Convention (OASIS LegalDocML, `eId`): `para_14`, `para_26__item_iv`,
 * `art_5__para_2__point_a`, `rec_3`, `att_1__art_2`, and of our own `event_sco-summit-2021`.
 *
 * A segment is an element's name, cut short as the convention does, and its number in lower case without punctuation.
 * One without a number has `nn_` and its place among its like: `para_nn_1`. A number that the source prints twice has
 * its place among the same: `para_11_2`.
 *
 * One name for one thing: the link target, the search result, a note's home and the citation all use it.
 * An eId is unique within one declaration only, events included: across declarations a thing is named by a `PassageRef`.
 */
export type PassageEId = `${Prefix}_${string}`
/** An event of the timeline. */
export type EventEId = `event_${string}`
export type EId = PassageEId | EventEId

/** What a part of a text is. */
export type NodeKind =
  | 'part'
  | 'chapter'
  | 'section'
  | 'article'
  | 'paragraph'
  | 'point'
  | 'bullet'
  /** Of a list of instruments; also `(i)` set inside running text. */
  | 'item'
  | 'recital'
  | 'table'
  | 'attachment'

/** The convention's names of elements, cut short. */
const prefixes = {
  part: 'part',
  chapter: 'chp',
  section: 'sec',
  article: 'art',
  paragraph: 'para',
  point: 'point',
  bullet: 'indent',
  item: 'item',
  recital: 'rec',
  table: 'table',
  attachment: 'att',
} as const satisfies Readonly<Record<NodeKind, string>>

/** How the convention cuts a kind short. */
export function prefixOf(kind: NodeKind): string {
  return prefixes[kind]
}

type Prefix = (typeof prefixes)[NodeKind]

export const nodeKinds = Object.keys(prefixes) as readonly NodeKind[]

const kindOfPrefix: ReadonlyMap<string, NodeKind> = new Map(nodeKinds.map((kind) => [prefixes[kind], kind]))

const NUMBER = '(?!nn(?![a-z0-9]))(?:[1-9]\\d{0,4}[a-z]{0,5}|[a-z]{1,16})'
const SEGMENT = `(?:(?:${Object.values(prefixes).join('|')})_(?:nn_[1-9]\\d{0,4}|${NUMBER}(?:_[1-9]\\d{0,4})?))`
const PASSAGE = new RegExp(`^${SEGMENT}(?:__${SEGMENT}){0,7}$`)
const EVENT = /^event_[a-z0-9]+(?:-[a-z0-9]+)*$/
/** Longer names are no identifiers; a person or a file may offer anything. In UTF-16 units. */
const maximumLength = 160

/** Whether a text has the form of a passage's identifier. */
export function isPassageEId(text: string): text is PassageEId {
  return text.length <= maximumLength && PASSAGE.test(text)
}

export function isEventEId(text: string): text is EventEId {
  return EVENT.test(text)
}

export function isEId(text: string): text is EId {
  return isPassageEId(text) || isEventEId(text)
}

/** One step of an identifier: `para_11_2` is the second paragraph that the source numbers 11. */
export interface Segment {
  readonly kind: NodeKind
  /** In lower case without punctuation; `null` for what has none. */
  readonly number: string | null
  /** Its place among its like that have no number, or among those with the same; `null` where the number says enough. */
  readonly place: number | null
}

function toSegment(text: string): Segment[] {
  const [, prefix = '', unnumbered, number, repeated] =
    /^([a-z]+)_(?:nn_(\d+)|([a-z0-9]+)(?:_(\d+))?)$/.exec(text) ?? []
  const kind = kindOfPrefix.get(prefix)
  if (!kind) return []
  const place = unnumbered ?? repeated
  return [{ kind, number: number ?? null, place: place === undefined ? null : Number(place) }]
}

/** The steps of an identifier from the outermost in; none for an event. */
export function segmentsOf(eId: EId): readonly Segment[] {
  return isEventEId(eId) ? [] : eId.split('__').flatMap(toSegment)
}

/** The innermost step of an identifier; `null` for an event. */
export function lastSegment(eId: EId): Segment | null {
  return segmentsOf(eId).at(-1) ?? null
}

/** The name of a part by its kind, its number and what it lies in. */
export function childEId(parent: PassageEId | null, { kind, number, place }: Segment): PassageEId {
  const own = [prefixes[kind], number ?? 'nn', ...(place === null ? [] : [place])].join('_')
  return `${parent === null ? '' : `${parent}__`}${own}` as PassageEId
}

/** What a passage lies in, or `null` when it lies in nothing but the text. */
export function parentOf(eId: PassageEId): PassageEId | null {
  const end = eId.lastIndexOf('__')
  return end < 0 ? null : (eId.slice(0, end) as PassageEId)
}

/** A paragraph of a text whose paragraphs are counted through. */
export function paragraphEId(number: number): PassageEId {
  return `para_${number}`
}

/** @param marker - the item's marker without punctuation, in lower case: `iv` */
export function itemEId(paragraph: PassageEId, marker: string): PassageEId {
  return childEId(paragraph, { kind: 'item', number: marker, place: null })
}

/** Whether it names an item: an instrument of a list, or `(i)` inside running text. */
export function isItemEId(eId: EId): eId is PassageEId {
  return lastSegment(eId)?.kind === 'item'
}

/** Whether it names a passage of the text that is no item: a paragraph, an article, a heading … */
export function isTextEId(eId: EId): eId is PassageEId {
  return !isEventEId(eId) && !isItemEId(eId)
}

/** The innermost paragraph that something is or lies in; else itself, or what an item lies in; `null` for an event. */
export function paragraphOf(eId: EId): PassageEId | null {
  if (isEventEId(eId)) return null
  let at: PassageEId | null = eId
  while (at !== null && lastSegment(at)?.kind !== 'paragraph') at = parentOf(at)
  return at ?? (isItemEId(eId) ? (parentOf(eId) ?? eId) : eId)
}

/** What things must share to follow one another in a range: their kind and what they lie in. `null` for an event. */
export function seriesOf(eId: EId): string | null {
  const last = lastSegment(eId)
  if (last === null || isEventEId(eId)) return null
  return `${parentOf(eId) ?? ''} ${last.kind}`
}
