import type { Emphasis, LeftOutReason } from '#core/import/source-text'
import { entityAt } from './entities'
import { type Insertion, withInsertions } from './insertions'

/** Running text of a Markdown file without its signs. */
export interface Inline {
  readonly text: string
  readonly emphasis: readonly Emphasis[]
  /** Raised numbers or stars: marks of notes, by their place in `text`. They are not in it. */
  readonly raised: readonly { readonly marker: string; readonly offset: number }[]
  readonly left: readonly { readonly words: string; readonly why: LeftOutReason }[]
  readonly links: number
  readonly pictures: number
  readonly deletions: number
}

interface Run {
  readonly sign: string
  readonly count: number
  readonly at: number
  /** How much of each had been read before the sign. */
  readonly before: {
    readonly pieces: number
    readonly raised: number
    readonly emphasis: number
    readonly literals: number
  }
}

/** Signs of emphasis do not lie deeper; what does is a character. */
const MOST_OPEN = 50

/** What HTML shows no words of: the elements stay out, their words stay in. */
const TAG = /^<\/?[a-zA-Z][a-zA-Z0-9-]*(?:\s[^<>]*)?\/?>/
const DELETED = /^<(s|del|strike)>([\s\S]{0,2000}?)<\/\1>/i
const RAISED = /^<sup>\s*(\d{1,3}|\*{1,3})\s*<\/sup>/i
const FOOTNOTE = /^\[\^([^\]\s]{1,20})\](?!:)/
const COMMENT = /^<!--([\s\S]*?)-->/
const IMAGE = /^!\[([^\]]{0,500})\]\(((?:[^()\s]|\([^()\s]{0,200}\)){0,2000})(?:\s+"[^"]{0,500}")?\)/
const LINK =
  /^\[((?:[^[\]\\]|\\.){0,1000})\]\(((?:[^()\s]|\([^()\s]{0,200}\)){0,2000})(?:\s+"[^"]{0,500}")?\)/
const AUTOLINK = /^<(https?:[^<>\s]{1,2000})>/
const SIGNS = /^(?:\*{1,3}|_{1,3}|~~)/

/**
 * Reads the running text of a paragraph. Escapes become their characters, signs of emphasis ranges, raised numbers marks
 * of notes. What only markup holds (addresses, comments, struck words) is listed. Line ends in it are the caller's.
 */
export function readInline(source: string): Inline {
  return new InlineReader(source).read()
}

class InlineReader {
  /** The text so far in pieces, so that struck ones are taken off without a copy of the others. */
  readonly #pieces: string[] = []
  #length = 0
  readonly #emphasis: Emphasis[] = []
  readonly #raised: { marker: string; offset: number }[] = []
  readonly #left: { words: string; why: LeftOutReason }[] = []
  readonly #open: Run[] = []
  /** Signs that are characters of the text. */
  readonly #literals: Insertion[] = []
  #links = 0
  #pictures = 0
  #deletions = 0

  constructor(private readonly source: string) {}

  read(): Inline {
    for (let at = 0; at < this.source.length; ) at += this.#step(at)
    // Signs that nothing closes are characters of the text, in their places.
    for (const run of this.#open) this.#keep(run)
    return {
      ...this.#whole(),
      left: this.#left,
      links: this.#links,
      pictures: this.#pictures,
      deletions: this.#deletions,
    }
  }

  #step(at: number): number {
    const character = this.source[at] ?? ''
    if (!/[\\&<![*_~]/.test(character)) return this.#plain(at)
    const rest = this.source.slice(at, at + 4_000)
    if (character === '\\' && /^\\[!-/:-@[-`{-~]/.test(rest)) return this.#put(rest[1] ?? '', 2)
    if (character === '&') {
      const entity = entityAt(rest)
      return entity ? this.#put(entity.character, entity.length) : this.#put('&', 1)
    }
    return (
      (character === '<' ? this.#markup(rest) : null) ??
      (character === '[' || character === '!' ? this.#link(rest) : null) ??
      this.#signs(at, rest) ??
      this.#put(character, 1)
    )
  }

  /** Everything up to the next sign at once. */
  #plain(at: number): number {
    const length = this.source.slice(at, at + 4_000).search(/[\\&<![*_~]/)
    const end = length < 0 ? Math.min(at + 4_000, this.source.length) : at + length
    return this.#put(this.source.slice(at, end), end - at)
  }

  #put(characters: string, length: number): number {
    this.#pieces.push(characters)
    this.#length += characters.length
    return length
  }

  #markup(rest: string): number | null {
    const raised = RAISED.exec(rest)
    if (raised?.[1]) {
      this.#raised.push({ marker: raised[1], offset: this.#length })
      return raised[0].length
    }
    const deleted = DELETED.exec(rest)
    if (deleted?.[2] !== undefined) {
      this.#left.push({ words: deleted[2], why: 'deleted' })
      this.#deletions += 1
      return deleted[0].length
    }
    const comment = COMMENT.exec(rest)
    if (comment) {
      if (comment[1]?.trim()) this.#left.push({ words: comment[1].trim(), why: 'comment' })
      return comment[0].length
    }
    const address = AUTOLINK.exec(rest)
    if (address?.[1]) return this.#put(address[1], address[0].length)
    const tag = TAG.exec(rest)
    if (!tag) return null
    return this.#put(/^<br/i.test(tag[0]) ? '\n' : '', tag[0].length)
  }

  #link(rest: string): number | null {
    const note = FOOTNOTE.exec(rest)
    if (note?.[1]) {
      this.#raised.push({ marker: note[1], offset: this.#length })
      return note[0].length
    }
    const image = IMAGE.exec(rest)
    if (image) {
      this.#pictures += 1
      const words = [image[1], image[2]].filter((part) => part).join(' ')
      if (words) this.#left.push({ words, why: 'hidden' })
      return image[0].length
    }
    const link = LINK.exec(rest)
    if (!link) return null
    this.#links += 1
    if (link[2]) this.#left.push({ words: link[2], why: 'hidden' })
    const inner = readInline(link[1] ?? '')
    const start = this.#length
    for (const range of inner.emphasis)
      this.#emphasis.push({ ...range, start: range.start + start, end: range.end + start })
    for (const mark of inner.raised) this.#raised.push({ ...mark, offset: mark.offset + start })
    this.#left.push(...inner.left)
    this.#links += inner.links
    this.#pictures += inner.pictures
    this.#deletions += inner.deletions
    return this.#put(inner.text, link[0].length)
  }

  #signs(at: number, rest: string): number | null {
    const sign = rest[0] ?? ''
    const run = SIGNS.exec(rest)?.[0]
    if (!run) return null
    const previous = this.source[at - 1] ?? ' '
    const after = this.source[at + run.length] ?? ' '
    const isWord = /[\p{L}\p{N}]/u
    // An underline inside a word is a character of it.
    if (sign === '_' && isWord.test(previous) && isWord.test(after)) return null
    if (sign === '~' && run !== '~~') return null
    const opener = this.#open.findLast((open) => open.sign === sign && open.count >= Math.min(run.length, 3))
    // Blanks before the closing sign do not matter where a line holds nothing but the sign.
    const mayClose = !/\s/u.test(previous) || /^\s*(?:\n|$)/.test(this.source.slice(at + run.length, at + 20))
    if (opener && mayClose) {
      this.#close(opener, run.length)
      return run.length
    }
    if (/\s/u.test(after) || this.#open.length >= MOST_OPEN) return null
    const before = {
      pieces: this.#pieces.length,
      raised: this.#raised.length,
      emphasis: this.#emphasis.length,
      literals: this.#literals.length,
    }
    this.#open.push({ sign, count: run.length, at: this.#length, before })
    return run.length
  }

  #keep({ at, sign, count }: Run): void {
    this.#literals.push({ at, characters: sign.repeat(count) })
  }

  #close(opener: Run, count: number): void {
    // Signs opened inside and not closed are characters.
    while (this.#open.at(-1) !== opener) {
      const inner = this.#open.pop()
      if (!inner) break
      this.#keep(inner)
    }
    this.#open.pop()
    if (opener.count > count) this.#open.push({ ...opener, count: opener.count - count })
    const range = { start: opener.at, end: this.#length }
    if (opener.sign === '~') {
      this.#strike(opener)
      return
    }
    if (range.end <= range.start) return
    if (count >= 2) this.#emphasis.push({ ...range, style: 'bold' })
    if (count !== 2) this.#emphasis.push({ ...range, style: 'italic' })
  }

  /** Takes out all that was read since a sign, the marks and signs in it too. */
  #strike({ at, before }: Run): void {
    const signs = this.#literals.splice(before.literals)
    const marks = this.#raised.splice(before.raised)
    this.#emphasis.splice(before.emphasis)
    const inserted = [...signs, ...marks.map(({ marker, offset }) => ({ at: offset, characters: marker }))]
    const struck = inserted.map((one) => ({ ...one, at: one.at - at }))
    const text = this.#pieces.splice(before.pieces).join('')
    this.#left.push({ words: withInsertions(text, struck).text, why: 'deleted' })
    this.#length = at
    this.#deletions += 1
  }

  /** The text with the signs that turned out to be characters, in one pass. */
  #whole(): Pick<Inline, 'text' | 'emphasis' | 'raised'> {
    const { text, moved } = withInsertions(this.#pieces.join(''), this.#literals)
    return {
      text,
      emphasis: this.#emphasis.map((range) => ({
        ...range,
        start: moved(range.start),
        end: moved(range.end),
      })),
      raised: this.#raised.map((mark) => ({ ...mark, offset: moved(mark.offset) })),
    }
  }
}
