import type { Declaration } from '../document/declaration'
import type { PassageEId } from '../document/eid'
import { instrumentsOf, textUnitsOf } from '../document/units'

/**
 * The verb of agreement with what was agreed: "agreed to hold", "agreed that", "It was agreed to". It takes the past
 * tense only: the noun ("strategic partnership agreement") is not an agreement that was reached, and "as agreed" or
 * "previously agreed" speaks of an older one.
 */
const AGREED = /(?<!\b(?:not|as|previously|already|earlier)\s)\bagreed\s+(?:to|that|on|upon|in)\b/i

/** Languages for which the rule was written. */
const LANGUAGES = ['en']

/**
 * The paragraphs that say that something was agreed: those in which the sides "agreed" (see `AGREED`), and those that
 * list signed instruments. What one side offered, and what both "resolved", "vowed" or "emphasized", is left out: that
 * is an intention, not an agreement. `null` when the text's language has no rule.
 *
 * Source of the rule: a reading of all 27 paragraphs of 2 June 2021; the list is in the tests.
 */
export function paragraphsOfAgreement(declaration: Declaration): readonly PassageEId[] | null {
  const language = declaration.edition.language.split('-')[0] ?? ''
  if (!LANGUAGES.includes(language)) return null
  const listing = new Set(instrumentsOf(declaration).map((instrument) => instrument.paragraph))
  return textUnitsOf(declaration)
    .filter(({ eId, text, isHeading }) => !isHeading && (AGREED.test(text) || listing.has(eId)))
    .map(({ eId }) => eId)
}
