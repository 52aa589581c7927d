import type { Declaration, Instrument } from '../document/declaration'
import { type EId, isEventEId, isItemEId, isParagraphEId, itemParts, paragraphOf } from '../document/eid'
import type { TimelineEvent } from '../timeline/timeline'
import type { OfficialBlock } from './blocks'
import type { BriefingDeclaration, BriefingMaterial } from './material'
import { oneLine, printable } from './printable'
import { wording } from './wording'

/** What a briefing's passage turned out to be. */
export type Passage =
  | { readonly kind: 'official'; readonly block: OfficialBlock }
  | { readonly kind: 'instrument'; readonly instrument: Instrument; readonly declaration: Declaration }
  | { readonly kind: 'event'; readonly event: TimelineEvent; readonly entry: BriefingDeclaration }

/** The declaration of that id with its editorial matter. */
export function declarationOf(material: BriefingMaterial, id: string): BriefingDeclaration | undefined {
  return material.declarations.find((entry) => entry.declaration.id === id)
}

/** The passage of that name, or `null` when the edition at hand has none. */
export function findPassage(material: BriefingMaterial, declarationId: string, eId: EId): Passage | null {
  const entry = declarationOf(material, declarationId)
  if (!entry) return null
  if (isEventEId(eId)) {
    const event = entry.events.find((candidate) => candidate.eId === eId)
    return event ? { kind: 'event', event, entry } : null
  }
  const { declaration } = entry
  if (isParagraphEId(eId)) {
    const block = paragraphBlock(declaration, eId)
    return block ? { kind: 'official', block } : null
  }
  const instrument = declaration.instruments.find((candidate) => candidate.eId === eId)
  if (instrument) return { kind: 'instrument', instrument, declaration }
  const block = inlineItemBlock(declaration, eId)
  return block ? { kind: 'official', block } : null
}

/**
 * How a passage is spoken of: `Paragraph 13`, `Instrument 26 (iv)`, `Paragraph 7 (i)`, or an event's title. Where an
 * extract draws on several declarations, with the short title of its own.
 */
export function passageLabel(material: BriefingMaterial, declarationId: string, eId: EId): string {
  return withTitle(labelWithin(material, declarationId, eId), material, declarationId)
}

/** How a declaration as a whole is spoken of: by its short title too where an extract draws on several. */
export function wholeLabel(material: BriefingMaterial, declarationId: string): string {
  return withTitle(wording.wholeDocument, material, declarationId)
}

function withTitle(label: string, material: BriefingMaterial, declarationId: string): string {
  if (material.declarations.length < 2) return label
  const shortTitle = declarationOf(material, declarationId)?.declaration.shortTitle ?? declarationId
  return `${label} (${oneLine(shortTitle)})`
}

function labelWithin(material: BriefingMaterial, declarationId: string, eId: EId): string {
  const passage = findPassage(material, declarationId, eId)
  if (passage?.kind === 'event') return oneLine(passage.event.title)
  if (passage?.kind === 'official') return passage.block.label
  return plainLabel(eId)
}

/** A label from the identifier alone, for passages that are not there. */
export function plainLabel(eId: EId): string {
  if (isParagraphEId(eId)) return `${wording.paragraph} ${eId.slice('para_'.length)}`
  const parts = itemParts(eId)
  return parts ? `${wording.instrument} ${parts.paragraph} (${parts.marker})` : eId
}

/** An instrument that stands by itself and not in a register. */
export function instrumentBlock(declaration: Declaration, instrument: Instrument): OfficialBlock {
  const parts = itemParts(instrument.eId)
  return {
    kind: 'official',
    eId: instrument.eId,
    number: parts ? `${parts.paragraph} ${instrument.printedNumber}` : instrument.printedNumber,
    label: plainLabel(instrument.eId),
    text: printable(instrument.text),
    language: declaration.edition.language,
    items: [],
  }
}

function paragraphBlock(declaration: Declaration, eId: EId): OfficialBlock | null {
  const paragraph = declaration.paragraphs.find((candidate) => candidate.eId === eId)
  if (!paragraph) return null
  return {
    kind: 'official',
    eId,
    number: paragraph.printedNumber ?? `[${paragraph.number}.]`,
    label: `${wording.paragraph} ${paragraph.number}`,
    text: printable(paragraph.text),
    language: declaration.edition.language,
    items: declaration.instruments
      .filter((instrument) => instrument.paragraph === eId)
      .map(({ eId, printedNumber, text }) => ({ eId, number: printedNumber, text: printable(text) })),
  }
}

function inlineItemBlock(declaration: Declaration, eId: EId): OfficialBlock | null {
  if (!isItemEId(eId)) return null
  const paragraph = declaration.paragraphs.find((candidate) => candidate.eId === paragraphOf(eId))
  const item = paragraph?.inlineItems.find((candidate) => candidate.eId === eId)
  if (!paragraph || !item) return null
  const words = paragraph.text.slice(item.span.start, item.span.end)
  return {
    kind: 'official',
    eId,
    number: `${paragraph.number} ${item.marker}`,
    label: `${wording.paragraph} ${paragraph.number} ${item.marker}`,
    text: `… ${printable(words.startsWith(item.marker) ? words.slice(item.marker.length).trimStart() : words)} …`,
    language: declaration.edition.language,
    items: [],
  }
}
