import type { PdfOpened } from '#contract/pdf/channels'

type Trait = PdfOpened['traits'][number]

/** What annotations of a page are for a reader of the text; those not named here show nothing and hide no words. */
const kinds: ReadonlyMap<string, Trait['code']> = new Map([
  ['Link', 'links'],
  ['Text', 'comments'],
  ['FreeText', 'comments'],
  ['Highlight', 'comments'],
  ['Underline', 'comments'],
  ['StrikeOut', 'comments'],
  ['Squiggly', 'comments'],
  ['Caret', 'comments'],
  ['Stamp', 'comments'],
  ['Ink', 'comments'],
  ['Widget', 'content-controls'],
])

/**
 * What a PDF holds beside the words on its pages.
 *
 * @param subtypes - of every annotation of the file
 * @param scripts - how many scripts the file would run in a reader that does so
 */
export function traitsOf(subtypes: readonly string[], scripts: number): Trait[] {
  const counts = new Map<Trait['code'], number>()
  for (const subtype of subtypes) {
    const code = kinds.get(subtype)
    if (code !== undefined) counts.set(code, (counts.get(code) ?? 0) + 1)
  }
  if (scripts > 0) counts.set('scripts', scripts)
  return Array.from(counts, ([code, count]) => ({ code, count }))
}
