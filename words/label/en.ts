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

/** What the window calls things of which it has the identifier alone. */
export const placeWords: LabelWords = {
  kinds: kindWords,
  item: (eId) => `Item ${itemNumber(eId, kindWords)}`,
  event: (eId) => `Event ${eId.slice('event_'.length)}`,
}
