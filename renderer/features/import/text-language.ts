import { languageTag } from '#core/import/proposed-facts'
import { type InLanguage, inTextLanguage } from '../../i18n/messages'

/** How an element says in which language its words are. */
export type TextLanguage = InLanguage | { readonly dir: 'auto' }

/** For words of a text under review: its language may not be known yet. */
export function inReviewedLanguage(language: string): TextLanguage {
  const tag = languageTag(language)
  return tag === null || tag === 'und' ? { dir: 'auto' } : inTextLanguage(tag)
}
