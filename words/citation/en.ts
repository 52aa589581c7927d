import type { CitationWords, CitedEvent, CitedEvidence, CitedText } from '#core/document/citation-words'
import type { Source } from '#core/document/evidence'
import { formatEventDate, formatKnownDate, isoEventDate } from '#core/timeline/format-date'
import { ratingWords, supportWords } from '../evidence/en'
import { english } from '../locale'

function join(names: readonly string[]): string {
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : (names[0] ?? '')
}

const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`

function evidence({ isConfirmed, hasWeakDate, sources }: CitedEvidence): string {
  return `${supportWords(isConfirmed, hasWeakDate)}: ${sources.join('; ')}`
}

function signedIn({ place, date }: NonNullable<CitedText['signature']>): string {
  return place === null ? english.day(date) : `${place}, ${english.day(date)}`
}

function unText({ states, title, signature, parts, edition, hash, accessed }: CitedText): string {
  const signed = signature ? `, ${signedIn(signature)}` : ''
  const where = parts === '' ? '' : `, ${parts}`
  return `${[join(states), title].filter((part) => part !== '').join(', ')}${signed}${where} (${edition}, SHA-256 ${hash}), accessed on ${english.day(accessed)}.`
}

function plainText({ title, signature, parts, edition, hash, accessed }: CitedText): string {
  const signed = signature ? ` (${signedIn(signature)})` : ''
  const where = parts === '' ? '' : `, ${parts}`
  return `${title}${signed}${where}. ${edition}, SHA-256 ${hash}. Accessed ${accessed}.`
}

/** Events are ours, not the declaration's: the reference says so and names the sources. */
function unEvent({ title, place, date, evidence: support, accessed }: CitedEvent): string {
  const where = place ? `, ${place}` : ''
  return `${title}${where}, ${formatEventDate(date, english)} (editorial timeline; ${evidence(support)}), accessed on ${english.day(accessed)}.`
}

function plainEvent({ title, place, date, evidence: support, accessed }: CitedEvent): string {
  const where = place ? `${place}, ` : ''
  return `${title} (${where}${isoEventDate(date)}). Editorial timeline, ${evidence(support)}. Accessed ${accessed}.`
}

/** A title in square brackets is a description of ours and not quoted. */
function source({ title, publisher, date, address }: Source): string {
  const name = title.startsWith('[') ? title : `“${title}”`
  return [name, publisher, ...(date ? [formatKnownDate(date, english)] : []), address].join(', ')
}

/** Formal references in English. */
export const citationWords: CitationWords = {
  kinds: {
    part: ['part', 'parts'],
    chapter: ['chap.', 'chaps.'],
    section: ['sec.', 'secs.'],
    article: ['art.', 'arts.'],
    paragraph: ['para.', 'paras.'],
    point: ['point', 'points'],
    bullet: ['bullet', 'bullets'],
    item: ['item', 'items'],
    recital: ['recital', 'recitals'],
    table: ['table', 'tables'],
    attachment: ['annex', 'annexes'],
  },
  unnumbered: (kind) => `unnumbered ${kind}`,
  join,
  paragraphs: { un: ['para.', 'paras.'], plain: ['paragraph', 'paragraphs'] },
  text: { un: unText, plain: plainText },
  event: { un: unEvent, plain: plainEvent },
  source,
  genre: 'Editorial timeline entry',
  evidence: ({ isConfirmed, sources }) =>
    `${capital(isConfirmed ? ratingWords.C2 : ratingWords.C1)}: ${sources.join('; ')}`,
}
