import {
  type EId,
  type EventEId,
  isEventEId,
  isItemEId,
  type NodeKind,
  type PassageEId,
  paragraphOf,
  type Segment,
  segmentsOf,
} from './eid'

/** What each kind of passage is called, as the head of a label: `Article 5`. */
export type KindWords = Readonly<Record<NodeKind | 'unnumbered', string>>

/** What is said of a part of a text or of an event by its identifier; window, extract and notes file have words of their own. */
export interface LabelWords {
  readonly kinds: KindWords
  /**
   * An item of a list of instruments.
   *
   * @param paragraph - the numbered paragraph it stands in; `null` where it stands in none
   */
  readonly item: (eId: PassageEId, paragraph: PassageEId | null) => string
  readonly event: (eId: EventEId) => string
}

const inCapitals: ReadonlySet<NodeKind> = new Set([
  'part',
  'chapter',
  'section',
  'article',
  'attachment',
] as const)
/** What is spoken of by its marker alone inside something else: `Paragraph 8 (a)`. */
const inBrackets: ReadonlySet<NodeKind> = new Set(['point', 'item'] as const)

/** A step's number as it is spoken: capitals for what is headed by them, a repeated number with its place. */
export function spokenNumber({ kind, number, place }: Segment): string {
  if (number === null) return String(place ?? '')
  const own = inCapitals.has(kind) ? number.toUpperCase() : number
  return place === null ? own : `${own} [${place}]`
}

/**
 * How a passage is spoken of: `Paragraph 14`, `Article 5, paragraph 2 (a)`, `Annex I, Article 2`, `Section II, unnumbered
 * paragraph 1`.
 */
export function passageLabel(eId: PassageEId, words: KindWords): string {
  return segmentsOf(eId).reduce((label, segment, index) => {
    const { kind, number } = segment
    const word = kind === 'paragraph' && number === null ? words.unnumbered : words[kind]
    const spoken = spokenNumber(segment)
    if (index === 0) return `${word} ${spoken}`
    const isShort = inBrackets.has(kind) && number !== null
    if (isShort) return `${label} (${spoken})`
    return `${label}, ${inCapitals.has(kind) ? word : word.toLowerCase()} ${spoken}`
  }, '')
}

/**
 * An item as it is written behind a word for it: `26 (iv)` for what stands in a numbered paragraph, else its whole label,
 * `Article 5, paragraph 2 (i)`. A diplomat writes it so in citations; window, extract and file do too.
 */
export function itemNumber(eId: PassageEId, words: KindWords): string {
  const [first, item, ...others] = segmentsOf(eId)
  const isPlain = first?.kind === 'paragraph' && first.number !== null && item && others.length === 0
  return isPlain ? `${spokenNumber(first)} (${spokenNumber(item)})` : passageLabel(eId, words)
}

/** How anything with an identifier is spoken of, where only that is known. */
export function labelOf(eId: EId, words: LabelWords): string {
  if (isEventEId(eId)) return words.event(eId)
  return isItemEId(eId) ? words.item(eId, paragraphOf(eId)) : passageLabel(eId, words.kinds)
}
