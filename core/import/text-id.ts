import type { TextFacts } from './declaration-of'

/** In characters: room is left for a number behind it, below the 80 that an identifier may have. */
const LONGEST = 70
const MOST_WORDS = 8

/**
 * An identifier for a text, of the words that a person would look for: its parties and its day; else its title and day.
 *
 * @param isTaken - whether another text of the library has a name
 */
export function textIdFor(
  { parties, title, shortTitle, date }: Pick<TextFacts, 'parties' | 'title' | 'shortTitle' | 'date'>,
  isTaken: (id: string) => boolean,
): string {
  const named = parties.length > 1 && date !== null ? slug(parties.join(' ')) : ''
  const words = named || slug(title ?? shortTitle) || 'text'
  const day = date ?? ''
  const room = LONGEST - (day === '' ? 0 : day.length + 1)
  const bare = [cut(words, room), day].filter((part) => part !== '').join('-')
  if (!isTaken(bare)) return bare
  for (let count = 2; ; count += 1) if (!isTaken(`${bare}-${count}`)) return `${bare}-${count}`
}

/** Lower-case words of Latin letters and digits, joined by hyphens; empty where a text has none. */
function slug(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/\p{M}|['’`]/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS)
    .join('-')
}

function cut(words: string, length: number): string {
  if (words.length <= length) return words
  const end = words.lastIndexOf('-', length)
  return words.slice(0, end > 0 ? end : length).replace(/-+$/, '')
}
