import { assertNever } from '../assert-never'
import { isEventEId } from '../document/eid'
import { fromRoman } from '../numerals'
import type { FieldName } from './lexer'
import type { Selector, ValueMistake } from './query'
import type { SearchKind } from './texts'

/** Kinds by every name they may be typed with. */
const kindNames: Readonly<Record<string, SearchKind>> = {
  paragraph: 'paragraph',
  para: 'paragraph',
  instrument: 'instrument',
  inst: 'instrument',
  frame: 'frame',
  title: 'frame',
  event: 'event',
  timeline: 'event',
  term: 'term',
  glossary: 'term',
  note: 'note',
}

/** What a field's value is: a selector, words to look for in that kind, or a mistake. */
export type FieldValue =
  | { readonly type: 'select'; readonly selector: Selector }
  | { readonly type: 'words' }
  | { readonly type: 'mistake'; readonly mistake: ValueMistake }

const words: FieldValue = { type: 'words' }
const select = (selector: Selector): FieldValue => ({ type: 'select', selector })
const mistaken = (mistake: ValueMistake): FieldValue => ({ type: 'mistake', mistake })
const disordered = (right: string): FieldValue => mistaken({ kind: 'order', right })

function paragraphs(value: string): FieldValue {
  const range = /^(?:para_)?(\d{1,5})(?:(?:-|–|\.\.)(\d{1,5}))?$/.exec(value)
  if (range === null) return words
  const from = Number(range[1])
  const to = Number(range[2] ?? range[1])
  if (from > to) return disordered(`${to}-${from}`)
  return select({ field: 'para', from, to })
}

function instruments(value: string): FieldValue {
  const [, whole, marker = ''] = /^para_([1-9]\d{0,4})__item_([a-z0-9]{1,16})$/.exec(value) ?? []
  if (whole !== undefined) {
    return select({ field: 'inst', paragraph: Number(whole), from: marker, to: marker })
  }
  const match = /^(?:(\d{1,5})\.)?([a-z0-9]{1,16})(?:(?:-|–|\.\.)([a-z0-9]{1,16}))?$/i.exec(value)
  if (match === null) return words
  const from = (match[2] ?? '').toLowerCase()
  const to = (match[3] ?? from).toLowerCase()
  const paragraph = match[1] === undefined ? null : Number(match[1])
  const numerals = [fromRoman(from), fromRoman(to)] as const
  const short = /^(?:[a-z]|\d{1,3})$/
  if (numerals[0] === null || numerals[1] === null) {
    // A list may also be numbered a, b, c or 1, 2, 3; anything longer is a word.
    return from === to && (short.test(from) || paragraph !== null)
      ? select({ field: 'inst', paragraph, from, to })
      : words
  }
  if (numerals[0] > numerals[1]) return disordered(`${to}-${from}`)
  return select({ field: 'inst', paragraph, from, to })
}

const DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/

function dates(value: string): FieldValue {
  const [first = '', last = first, ...more] = value.split('..')
  const bad = [first, last].some((date) => date !== '' && !DATE.test(date))
  if (bad || more.length > 0 || (first === '' && last === '')) {
    return mistaken({ kind: 'no-date' })
  }
  if (first !== '' && last !== '' && `${first}-00-00` > `${last}-99-99`) {
    return disordered(`${last}..${first}`)
  }
  return select({ field: 'date', from: first === '' ? null : first, to: last === '' ? null : last })
}

function years(value: string): FieldValue {
  const [first = '', last = first, ...more] = value.split(/\.\.|-|–/)
  const bad = [first, last].some((year) => year !== '' && !/^\d{4}$/.test(year))
  if (bad || more.length > 0 || (first === '' && last === '')) return mistaken({ kind: 'no-year' })
  if (first !== '' && last !== '' && first > last) return disordered(`${last}..${first}`)
  return select({ field: 'year', from: first === '' ? null : first, to: last === '' ? null : last })
}

const LANGUAGE = /^[a-z]{2,3}(?:-[a-z\d]{1,8})*$/

/** Words, with `*` at the end where the last of them may go on. */
function named(field: 'tag' | 'doc' | 'party', value: string, quoted: boolean): FieldValue {
  const prefix = !quoted && value.endsWith('*')
  const name = prefix ? value.slice(0, -1) : value
  return name.trim() === '' ? mistaken({ kind: 'no-name' }) : select({ field, value: name, prefix })
}

/** Notes are named by UUIDs. */
const NOTE_ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i

/** Reads the value that follows a field's colon. `quoted` values are never numbers, ranges or identifiers. */
export function readFieldValue(field: FieldName, value: string, quoted: boolean): FieldValue {
  switch (field) {
    case 'para':
      return quoted ? words : paragraphs(value)
    case 'inst':
      return quoted ? words : instruments(value)
    case 'event':
      return !quoted && isEventEId(value) ? select({ field, id: value }) : words
    case 'note':
      return !quoted && NOTE_ID.test(value) ? select({ field, id: value.toLowerCase() }) : words
    case 'tag':
    case 'doc':
    case 'party':
      return named(field, value, quoted)
    case 'year':
      return years(value)
    case 'lang': {
      const tag = value.toLowerCase()
      return LANGUAGE.test(tag) ? select({ field, value: tag }) : mistaken({ kind: 'no-language' })
    }
    case 'colour':
      return value.trim() === '' ? mistaken({ kind: 'no-name' }) : select({ field, value })
    case 'date':
      return dates(value)
    case 'kind': {
      const kind = Object.hasOwn(kindNames, value.toLowerCase()) ? kindNames[value.toLowerCase()] : undefined
      if (kind === undefined) return mistaken({ kind: 'no-kind' })
      return select({ field, kind })
    }
    default:
      return assertNever(field)
  }
}
