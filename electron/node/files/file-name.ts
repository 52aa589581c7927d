/**
 * The longest name that is proposed, in bytes of UTF-8. File systems take 255, encrypted folders of Linux 143, and
 * Windows 260 for the whole path in programs that open the file later.
 */
const LONGEST = 140

const BETWEEN = ' - '

/** What a file that is saved for people is called by. */
export interface FileNaming {
  /** What it is of, such as titles: free text of any length, cut where there is no room. */
  readonly about: readonly string[]
  /** What it is, such as “notes”; `null` where `about` says it. Never cut. */
  readonly what: string | null
  /** When, such as `2026-11-27`. Never cut. */
  readonly when: string
  /** Without a dot. */
  readonly ending: string
}

/**
 * A file name that a person can tell from others and that every file system takes: `About - what - when.ending`. What
 * Windows refuses or gives a meaning to, characters that are not seen, and dots become blanks. As a name always ends with
 * its day, none is that of a device (`NUL`).
 */
export function fileName({ about, what, when, ending }: FileNaming): string {
  const fixed = [what, when].flatMap((part) => (part === null ? [] : [allowed(part)]))
  const free = about.map(allowed).filter((part) => part !== '')
  const taken = bytesOf([...fixed, `.${ending}`].join('')) + (free.length + fixed.length) * BETWEEN.length
  const parts = [...fitted(free, LONGEST - taken), ...fixed]
  return `${parts.filter((part) => part !== '').join(BETWEEN)}.${ending}`
}

/**
 * `\p{C}` are controls, invisible marks of direction, and halves of characters; `\p{Z}` all blanks and line ends. Joiners
 * between letters stay: Persian and Hindi are spelt with them.
 */
function allowed(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/(?<!\p{L}\p{M}*)[\u200c\u200d]|[\u200c\u200d](?!\p{L})/gu, ' ')
    .replaceAll(/(?:[<>:"/\\|?*.\p{Z}]|(?![\u200c\u200d])\p{C})+/gu, ' ')
    .replaceAll(/^[\s-]+|[\s-]+$/g, '')
}

const bytesOf = (text: string): number => Buffer.byteLength(text)

/** The parts within so many bytes together: short ones whole, long ones cut to what is left for each. */
function fitted(parts: readonly string[], room: number): readonly string[] {
  const shortFirst = [...parts.entries()].toSorted(([, one], [, other]) => bytesOf(one) - bytesOf(other))
  const cuts: string[] = parts.map(() => '')
  let left = room
  for (const [index, [place, part]] of shortFirst.entries()) {
    const cut = cutTo(part, Math.floor(left / (shortFirst.length - index)))
    cuts[place] = cut
    left -= bytesOf(cut)
  }
  return cuts
}

/** The beginning of a text, cut between two letters as they are seen, and before a word that would not be whole. */
function cutTo(text: string, room: number): string {
  if (bytesOf(text) <= room) return text
  let cut = ''
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (bytesOf(cut + segment) > room) break
    cut += segment
  }
  const word = cut.lastIndexOf(' ')
  // In a script without blanks, or after one very long word, a part of a word says more than nothing.
  return allowed(word > cut.length / 2 ? cut.slice(0, word) : cut).replace(/[\s,;–—-]+$/u, '')
}
