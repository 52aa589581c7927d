import type { Declaration } from '../document/declaration'
import { type EId, isEventEId, lastSegment, type PassageEId, parentOf } from '../document/eid'
import { labelOf, passageLabel as partLabel } from '../document/passage-label'
import { shortId } from '../document/short-id'
import { type Instrument, instrumentsOf, partsSetWithin, type Unit, unitOf } from '../document/units'
import type { TimelineEvent } from '../timeline/timeline'
import type { OfficialBlock } from './blocks'
import type { ExtractWords } from './extract-words'
import type { BriefingDeclaration, BriefingMaterial } from './material'
import { oneLine, printable } from './printable'

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
  const instrument = instrumentsOf(declaration).find((candidate) => candidate.eId === eId)
  if (instrument) return { kind: 'instrument', instrument, declaration }
  const unit = unitOf(declaration, eId)
  const block = unit
    ? unitBlock(declaration, unit, material.words)
    : inlineItemBlock(declaration, eId, material.words)
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
  return withTitle(material.words.wholeDocument, material, declarationId)
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
  return labelOf(eId, material.words.places)
}

/** An instrument that stands by itself and not in a register. */
export function instrumentBlock(
  declaration: Declaration,
  instrument: Instrument,
  words: ExtractWords,
): OfficialBlock {
  return {
    kind: 'official',
    eId: instrument.eId,
    number: `${shortId(instrument.paragraph)} ${instrument.printedNumber}`,
    label: labelOf(instrument.eId, words.places),
    text: printable(instrument.text),
    language: declaration.edition.language,
    headingLevel: null,
    items: [],
    rows: null,
    footnotes: instrument.footnotes.map(({ marker, text }) => ({ marker, text: printable(text) })),
  }
}

/** A passage with the points, bullets and items that hang on it. */
function unitBlock(declaration: Declaration, unit: Unit, words: ExtractWords): OfficialBlock {
  const parts = partsSetWithin(declaration, unit)
  return {
    kind: 'official',
    eId: unit.eId,
    label: partLabel(unit.eId, words.places.kinds),
    ...numberAndText(unit),
    language: declaration.edition.language,
    headingLevel: unit.isHeading ? (unit.level > 0 ? 4 : 3) : null,
    items: parts.map((part) => ({
      eId: part.eId,
      number: part.num ?? '',
      text: printable(part.text),
      level: part.level - unit.level,
    })),
    rows: unit.rows?.map((cells) => cells.map(printable)) ?? null,
    footnotes: [unit, ...parts].flatMap(({ footnotes }) =>
      footnotes.map(({ marker, text }) => ({ marker, text: printable(text) })),
    ),
  }
}

/** A short number hangs in the margin; `Article 5` and the like lead into their words. */
function numberAndText({ eId, kind, num, text, isHeading }: Unit): { number: string; text: string } {
  const words = printable(text)
  if (kind === 'point') return { number: `${parentNumber(eId)} ${num ?? ''}`.trim(), text: words }
  if (kind === 'paragraph' && !isHeading) {
    const known = lastSegment(eId)?.number
    return { number: num ?? (known ? `[${known}.]` : ''), text: words }
  }
  if (kind === 'bullet' || kind === 'recital') return { number: num ?? '', text: words }
  return { number: '', text: [num ?? '', words].filter((part) => part !== '').join(' ') }
}

/** What a point belongs to, before its own marker. */
function parentNumber(eId: PassageEId): string {
  const parent = parentOf(eId)
  return parent === null ? '' : shortId(parent)
}

function inlineItemBlock(
  declaration: Declaration,
  eId: PassageEId,
  { places }: ExtractWords,
): OfficialBlock | null {
  const parent = parentOf(eId)
  const unit = parent ? unitOf(declaration, parent) : undefined
  const item = unit?.inlineItems.find((candidate) => candidate.eId === eId)
  if (!unit || !item) return null
  const words = unit.text.slice(item.span.start, item.span.end)
  return {
    kind: 'official',
    eId,
    number: `${shortId(unit.eId)} ${item.marker}`,
    label: `${partLabel(unit.eId, places.kinds)} ${item.marker}`,
    text: `… ${printable(words.startsWith(item.marker) ? words.slice(item.marker.length).trimStart() : words)} …`,
    language: declaration.edition.language,
    headingLevel: null,
    items: [],
    rows: null,
    footnotes: [],
  }
}
