import type { CitationWords, CitedEvent, CitedEvidence, CitedText } from '#core/document/citation-words'
import type { Source } from '#core/document/evidence'
import { formatEventDate, formatKnownDate, isoEventDate } from '#core/timeline/format-date'
import { ratingWords, supportWords } from '../evidence/en'
import { english } from '../locale'
import { trustWords } from '../trust/en'

function join(names: readonly string[]): string {
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : (names[0] ?? '')
}

const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`

function evidence({ isConfirmed, hasWeakDate, sources }: CitedEvidence): string {
  return `${supportWords(isConfirmed, hasWeakDate)}: ${sources.join('; ')}`
}

/** Where and when, as far as it is known. */
function signedOf({ place, date }: CitedText): readonly string[] {
  return [place, date && english.day(date)].filter((fact): fact is string => fact !== null)
}

function unText(cited: CitedText): string {
  const { states, title, parts, edition, hash, trust, accessed } = cited
  const whose = [join(states), title, ...signedOf(cited), parts].filter((fact) => fact !== '').join(', ')
  const origin =
    trust.kind === 'imported'
      ? `${trustWords.cited(trust.statement)}, ${trustWords.fileDigest} ${hash}`
      : `SHA-256 ${hash}`
  const about = [edition, origin].filter((fact) => fact !== '').join(', ')
  return `${whose} (${about}), accessed on ${english.day(accessed)}.`
}

function plainText(cited: CitedText): string {
  const { states, title, parts, edition, hash, trust, accessed } = cited
  const isImported = trust.kind === 'imported'
  // An imported text may be known to nobody by its title, so that its parties are named too.
  const facts = [...(isImported && states.length > 0 ? [join(states)] : []), ...signedOf(cited)].join(', ')
  const signed = facts === '' ? '' : ` (${facts})`
  const where = parts === '' ? '' : `, ${parts}`
  const origin = isImported
    ? [edition, trustWords.paper(trust.statement), `${trustWords.fileDigest} ${hash}`]
        .filter(Boolean)
        .join('. ')
    : `${edition}, SHA-256 ${hash}`
  return `${title}${signed}${where}. ${origin}. Accessed ${accessed}.`
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
  trust: trustWords,
}
