import type { Source } from '../document/evidence'
import type { SourcesBlock } from './blocks'
import { oneLine } from './printable'

/**
 * Numbers the sources of editorial matter in the order in which an extract first rests on them: each remark and event
 * prints its numbers, and the sources page says what they stand for.
 */
export class ReferenceNumbers {
  readonly #sources: ReadonlyMap<string, Source>
  readonly #numbers = new Map<string, number>()

  constructor(sources: readonly Source[]) {
    this.#sources = new Map(sources.map((source) => [source.key, source]))
  }

  /** A statement's rating with the numbers of its sources: `confirmed [1, 2]`. Keys without a source are left out. */
  cited(rating: string, keys: readonly string[]): string {
    const known = keys.filter((key) => this.#sources.has(key))
    for (const key of known) if (!this.#numbers.has(key)) this.#numbers.set(key, this.#numbers.size + 1)
    const numbers = [...new Set(known)].map((key) => this.#numbers.get(key) ?? 0).toSorted((a, b) => a - b)
    return numbers.length === 0 ? rating : `${rating} [${numbers.join(', ')}]`
  }

  /** What was cited, by number. */
  listed(): SourcesBlock['references'] {
    return [...this.#numbers].map(([key, number]) => ({
      number,
      reference: oneLine(this.#sources.get(key)?.reference ?? key),
    }))
  }
}
