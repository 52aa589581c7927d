import type { TextFacts } from './declaration-of'
import type { ImportedText } from './imported-text'

/** In characters: a line of a list. */
const LONGEST_SHORT_TITLE = 90

/** The likeliest of what is proposed for a text, for a person to correct; without its id, which depends on the library. */
export function proposedFacts(
  { proposals, preface }: Pick<ImportedText, 'proposals' | 'preface'>,
  fileName: string,
): Omit<TextFacts, 'id'> {
  const title = proposals.title[0]?.value ?? null
  const isPrinted = preface.some(({ role }) => role === 'title')
  return {
    shortTitle: shortened(title ?? nameWithoutEnding(fileName)),
    title: isPrinted ? null : title,
    date: proposals.date[0]?.value ?? null,
    place: proposals.place[0]?.value ?? null,
    parties: proposals.parties[0]?.value ?? [],
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
