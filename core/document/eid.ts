/**
 * Identifiers in the style of Akoma Ntoso (OASIS LegalDocML, naming convention for `eId`):
 * `para_14`, `para_26__item_iv`, `para_7__item_i`, `event_sco-summit-2021`.
 *
 * One name for one thing: the link target, the search result, a note's home and the citation all use it.
 * An eId is unique within one declaration only, events included: across declarations a thing is named by a `PassageRef`.
 */
export type ParagraphEId = `para_${number}`
/** An item of a paragraph: an instrument of a list, or an inline item such as (i) of paragraph 7. */
export type ItemEId = `para_${number}__item_${string}`
/** An event of the timeline. */
export type EventEId = `event_${string}`
export type EId = ParagraphEId | ItemEId | EventEId

const PARAGRAPH = /^para_([1-9]\d{0,4})$/
const ITEM = /^para_([1-9]\d{0,4})__item_([a-z0-9]{1,16})$/
const EVENT = /^event_[a-z0-9]+(?:-[a-z0-9]+)*$/

export function isParagraphEId(text: string): text is ParagraphEId {
  return PARAGRAPH.test(text)
}

export function isItemEId(text: string): text is ItemEId {
  return ITEM.test(text)
}

export function isEventEId(text: string): text is EventEId {
  return EVENT.test(text)
}

export function isEId(text: string): text is EId {
  return isParagraphEId(text) || isItemEId(text) || isEventEId(text)
}

export function paragraphEId(number: number): ParagraphEId {
  return `para_${number}`
}

/** @param marker - the item's marker without punctuation, in lower case: `iv` */
export function itemEId(paragraph: number, marker: string): ItemEId {
  return `para_${paragraph}__item_${marker}`
}

/** The paragraph an identifier lies in: itself for a paragraph, the parent for an item, `null` for an event. */
export function paragraphOf(eId: EId): ParagraphEId | null {
  const match = PARAGRAPH.exec(eId) ?? ITEM.exec(eId)
  return match ? paragraphEId(Number(match[1])) : null
}

/** The parts of an item's identifier, or `null` when it names something else. */
export function itemParts(eId: string): { paragraph: number; marker: string } | null {
  const match = ITEM.exec(eId)
  return match?.[2] ? { paragraph: Number(match[1]), marker: match[2] } : null
}
