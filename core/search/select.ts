import { assertNever } from '../assert-never'
import type { Listing } from '../document/catalogue'
import { fromRoman } from '../numerals'
import { label } from './label'
import { isListed } from './listing-fields'
import type { Selector, TextField } from './query'
import type { Days, SearchableText, SearchKind } from './texts'

/** The kind a text field looks in. */
export const kindOfField: Readonly<Record<TextField, SearchKind>> = {
  para: 'paragraph',
  inst: 'instrument',
  event: 'event',
  note: 'note',
}

function overlaps(days: Days, from: string | null, to: string | null): boolean {
  // As text, `2017` sorts before each of its days and `2017-99` after them.
  return (from === null || days.last >= from) && (to === null || days.first <= `${to}-99`)
}

function isItem(unit: SearchableText, selector: Selector & { readonly field: 'inst' }): boolean {
  if (unit.item === null) return false
  if (selector.paragraph !== null && unit.paragraph !== selector.paragraph) return false
  if (unit.item === selector.from) return true
  const [from, to, own] = [fromRoman(selector.from), fromRoman(selector.to), fromRoman(unit.item)]
  return from !== null && to !== null && own !== null && own >= from && own <= to
}

/**
 * Whether a unit matches a field.
 *
 * @param listing - of the text it belongs to; `null` where it belongs to none
 */
export function isSelected(unit: SearchableText, listing: Listing | null, selector: Selector): boolean {
  switch (selector.field) {
    case 'para':
      return unit.paragraph !== null && unit.paragraph >= selector.from && unit.paragraph <= selector.to
    case 'inst':
      return isItem(unit, selector)
    case 'event':
    case 'note':
      return unit.kind === selector.field && unit.id === selector.id
    case 'tag': {
      const wanted = label(selector.value)
      return unit.tags.some((tag) =>
        selector.prefix ? label(tag).startsWith(wanted) : label(tag) === wanted,
      )
    }
    case 'colour':
      return unit.colour !== null && label(unit.colour) === label(selector.value)
    case 'date':
      return unit.days !== null && overlaps(unit.days, selector.from, selector.to)
    case 'kind':
      return unit.kind === selector.kind
    case 'doc':
    case 'party':
    case 'year':
    case 'lang':
      return listing !== null && isListed(listing, selector)
    default:
      return assertNever(selector)
  }
}
