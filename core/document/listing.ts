import type { Listing } from './catalogue'
import type { Declaration } from './declaration'

/** How a declaration is listed. */
export function listingOf({
  id,
  shortTitle,
  title,
  states,
  signature,
  visit,
  edition,
}: Declaration): Listing {
  return {
    id,
    shortTitle,
    title,
    parties: states,
    date: signature?.date ?? visit?.end ?? null,
    language: edition.language,
  }
}
