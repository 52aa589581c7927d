import type { InstrumentKind } from '#core/document/declaration'
import { itemNumber, type KindWords, type LabelWords } from '#core/document/passage-label'

/** The kinds of passages in English. */
export const kindWords: KindWords = {
  part: 'Part',
  chapter: 'Chapter',
  section: 'Section',
  article: 'Article',
  paragraph: 'Paragraph',
  point: 'Point',
  bullet: 'Bullet',
  item: 'Item',
  recital: 'Recital',
  table: 'Table',
  attachment: 'Annex',
  unnumbered: 'Unnumbered paragraph',
}

/** The kinds of instruments in English. */
export const instrumentKindWords: Readonly<Record<InstrumentKind, string>> = {
  programme: 'Programme',
  agreement: 'Agreement',
  memorandum: 'Memorandum of understanding',
}

/** What the window calls things of which it has the identifier alone. */
export const placeWords: LabelWords = {
  kinds: kindWords,
  item: (eId) => `Item ${itemNumber(eId, kindWords)}`,
  event: (eId) => `Event ${eId.slice('event_'.length)}`,
}
