import type { TextFacts } from './declaration-of'
import type { ImportedText } from './imported-text'
import type { Proposal, ProposalRule } from './proposals/proposal'

/** In characters: a line of a list. */
const LONGEST_SHORT_TITLE = 90

/** Where a text says its day, place and parties of itself. All else that is proposed may be of another text that it names. */
const ofItself: ReadonlySet<ProposalRule> = new Set([
  'date-line',
  'closing-formula',
  'signature-lines',
  // Of a title: it names who agreed.
  'between',
])

/**
 * What is known of a text that no person has looked at; without its id, which depends on the library. A wrong day or party
 * would stand in every citation, so that only what the text says of itself is taken, and what a file says whose format
 * states such things, as Akoma Ntoso does. The rest waits for a review.
 */
export function proposedFacts(
  { proposals, preface, judgements }: Pick<ImportedText, 'proposals' | 'preface' | 'judgements'>,
  fileName: string,
): Omit<TextFacts, 'id'> {
  const states = [...judgements.values()].some(({ rule }) => rule === 'stated')
  const known = <Value>(proposed: readonly Proposal<Value>[]): Value | null =>
    proposed.find(({ rule }) => ofItself.has(rule) || (states && rule === 'file-property'))?.value ?? null
  const title = proposals.title[0]?.value ?? null
  const isPrinted = preface.some(({ role }) => role === 'title')
  return {
    shortTitle: shortened(title ?? nameWithoutEnding(fileName)),
    title: isPrinted ? null : title,
    date: known(proposals.date),
    place: known(proposals.place),
    parties: known(proposals.parties) ?? [],
    language: proposals.language.map(({ value }) => languageTag(value)).find((tag) => tag !== null) ?? 'und',
  }
}

/** A language as BCP 47 writes it, or `null` where it is none. */
export function languageTag(written: string): string | null {
  try {
    return Intl.getCanonicalLocales(written.trim().replaceAll('_', '-'))[0] ?? null
  } catch {
    // Files say all kinds of things; what is no tag is no proposal.
    return null
  }
}

/** Words cut to the length of a line of a list, between two words where there is a place. */
export function shortened(words: string): string {
  const line = words.replace(/\s+/gu, ' ').trim()
  if (line.length <= LONGEST_SHORT_TITLE) return line
  const cut = line.slice(0, LONGEST_SHORT_TITLE - 1)
  const end = cut.lastIndexOf(' ')
  return `${(end > LONGEST_SHORT_TITLE / 2 ? cut.slice(0, end) : cut).replace(/[\s,;:(]+$/u, '')}…`
}

function nameWithoutEnding(name: string): string {
  const bare = name.replace(/\.[a-z0-9]{1,8}$/iu, '').trim()
  return bare === '' ? name : bare
}
