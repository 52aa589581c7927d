import type { Declaration } from '../document/declaration'
import { shortId } from '../document/short-id'
import { type Instrument, textUnitsOf } from '../document/units'
import { fillTemplate } from '../fill-template'
import { formatEventDate } from '../timeline/format-date'
import type { TimelineEvent } from '../timeline/timeline'
import type { RegisterBlock, RegisterRow, TimelineBlock } from './blocks'
import type { ExtractLabels, ExtractWords } from './extract-words'
import type { BriefingDeclaration } from './material'
import { oneLine, printable } from './printable'
import type { ReferenceNumbers } from './reference-numbers'

/** Instruments that follow one another in a briefing, as one register. */
export function registerBlock(
  entry: BriefingDeclaration,
  instruments: readonly Instrument[],
  columns: 1 | 2,
  words: ExtractWords,
): RegisterBlock {
  return {
    kind: 'register',
    caption: words.registerCaption(oneLine(entry.declaration.shortTitle)),
    columns,
    language: entry.declaration.edition.language,
    rows: instruments.map((instrument) => ({
      eId: instrument.eId,
      number: instrument.printedNumber,
      text: printable(
        [instrument.text, ...instrument.footnotes.map(({ marker, text }) => `${marker} ${text}`)].join('\n'),
      ),
      kind: words.instrumentKind[instrument.kind],
      paragraphs: relatedParagraphs(entry, instrument),
    })),
  }
}

/** What a register says of an instrument where it has no columns for it. */
export function registerRemark({ kind, paragraphs }: RegisterRow, labels: ExtractLabels): string {
  const template = paragraphs === '' ? labels.registerRemark : labels.registerRemarkRelated
  return fillTemplate(template, { kind, paragraphs })
}

/** What a timeline needs to be worded. */
interface TimelineWording {
  readonly words: ExtractWords
  /** Whether the extract draws on other declarations too, so that the caption must say whose it is. */
  readonly isOneOfSeveral: boolean
}

/**
 * Events of one declaration that follow one another in a briefing, as one table.
 */
export function timelineBlock(
  { declaration, sources }: BriefingDeclaration,
  events: readonly TimelineEvent[],
  references: ReferenceNumbers,
  { words, isOneOfSeveral }: TimelineWording,
): TimelineBlock {
  return {
    kind: 'timeline',
    caption: words.timelineCaption(isOneOfSeveral ? oneLine(declaration.shortTitle) : null),
    rows: events.map((event) => ({
      eId: event.eId,
      date: formatEventDate(event.date, words.locale),
      place: oneLine(event.place ?? ''),
      title: oneLine(event.title),
      summary: printable(event.summary),
      rating: references.cited({ rating: event.rating, keys: event.sources, sources }),
      conflicts: event.conflicts.map(oneLine),
    })),
  }
}

/** Numbers of the paragraphs linked with an instrument, other than the one that lists it: `15, 16, 17`. */
function relatedParagraphs({ declaration, relations }: BriefingDeclaration, instrument: Instrument): string {
  const linked = new Set<string>()
  for (const { from, to } of relations) {
    if (from === instrument.eId) linked.add(to)
    if (to === instrument.eId) linked.add(from)
  }
  linked.delete(instrument.paragraph)
  return numbersOf(declaration, linked).join(', ')
}

function numbersOf(declaration: Declaration, eIds: ReadonlySet<string>): readonly string[] {
  return textUnitsOf(declaration).flatMap(({ eId }) => (eIds.has(eId) ? [shortId(eId)] : []))
}
