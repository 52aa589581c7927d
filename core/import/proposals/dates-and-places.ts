import { DAY_PATTERN } from '../../document/parse/dates'
import type { ImportedText } from '../imported-text'
import { FOREIGN_DAY_PATTERN, readAnyDay, readDateLine } from '../rules/date-lines'
import type { SourceProperties } from '../source-text'
import type { Proposal } from './proposal'

type Tree = Pick<ImportedText, 'preface' | 'conclusions'>

const DAY = new RegExp(`(?<!\\d)(?:${DAY_PATTERN}|${FOREIGN_DAY_PATTERN})(?!\\d)`, 'giu')
/** `the 14th day of the July, 2022`: the article is a slip that texts print. */
const SLIP = /(?<=\bday of )the\s+(?=\p{Lu})/giu

/** Days that a text may be of: its date line, its closing line, what its file says, its first paragraphs. */
export function proposedDates(
  { preface, conclusions }: Tree,
  opening: readonly string[],
  { date }: SourceProperties,
): readonly Proposal[] {
  const lines = preface.flatMap(({ text }) => toProposal(readDateLine(text)?.day ?? null, 'date-line'))
  const closing = conclusions.flatMap(({ text }) => firstDay(text, 'closing-formula'))
  const stated = /^\d{4}-\d{2}-\d{2}/.exec(date?.trim() ?? '')?.[0] ?? readAnyDay(date?.trim() ?? '')
  const first = opening.slice(0, 2).flatMap((text) => firstDay(text, 'first-paragraphs'))
  const titles = preface.flatMap(({ text, role }) => (role === 'date' ? [] : firstDay(text, 'title-lines')))
  return [...lines, ...titles, ...closing, ...toProposal(stated, 'file-property'), ...first]
}

function toProposal(value: string | null, rule: Proposal['rule']): Proposal[] {
  return value === null ? [] : [{ value, rule }]
}

function firstDay(text: string, rule: Proposal['rule']): Proposal[] {
  for (const [found] of text.slice(0, 2_000).replace(SLIP, '').matchAll(DAY)) {
    const day = readAnyDay(found.replace(/^the\s+/i, ''))
    if (day !== null) return [{ value: day, rule }]
  }
  return []
}

const NAME = "\\p{Lu}[\\p{L}’'-]*(?:\\s+(?:\\p{Lu}[\\p{L}’'-]*|de|of))*"
const SIGNED = new RegExp(
  `^(?:signed|done|adopted|issued|concluded|opened|fait|совершено|подписано)\\s+(?:in\\s+(?:duplicate|triplicate|quadruplicate|two\\s+originals?)\\s+)?(?:in|at|à|в(?:\\s+(?:городе|г\\.))?)\\s+(${NAME}(?:,\\s+\\p{Lu}\\p{L}+)?)`,
  'iu',
)
const MET = new RegExp(
  `\\b(?:met|meeting|gathered|convened?|having\\s+met|assembled)\\b[^.;]{0,60}?\\s(?:in|at)\\s+(${NAME}(?:,\\s+\\p{Lu}\\p{L}+)?)(?=\\s+(?:on|from|for|to)\\b|,|\\.|$)`,
  'u',
)

/** Places that a text may be of: its date line, its closing line, where its parties met. */
export function proposedPlace(
  { preface, conclusions }: Tree,
  opening: readonly string[],
): readonly Proposal[] {
  const lines = preface.flatMap(({ text }) => toProposal(readDateLine(text)?.place ?? null, 'date-line'))
  const closing = conclusions.flatMap(({ text }) => toProposal(signedAt(text), 'closing-formula'))
  const first = opening.flatMap((text) =>
    toProposal(MET.exec(text.slice(0, 2_000))?.[1] ?? null, 'first-paragraphs'),
  )
  return [...lines, ...closing, ...first.slice(0, 1)]
}

/** A small letter ends a name although the pattern looks away from capitals for its verbs. */
function signedAt(text: string): string | null {
  const place = SIGNED.exec(text.slice(0, 300))?.[1]
  if (!place || !/^\p{Lu}/u.test(place)) return null
  const words = place.split(/\s+/)
  const end = words.findIndex((word) => /^\p{Ll}/u.test(word) && !/^(?:de|of)$/.test(word))
  return (end < 0 ? words : words.slice(0, end)).join(' ').replace(/,$/, '')
}
