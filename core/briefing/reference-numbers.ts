import type { Rating, Source } from '../document/evidence'
import type { SourcesBlock } from './blocks'
import type { ExtractWords } from './extract-words'
import { oneLine } from './printable'

/** What is cited: how well it is supported, and by which sources of its declaration. */
export interface Cited {
  readonly rating: Rating
  readonly keys: readonly string[]
  /** Of the declaration that the statement belongs to: two declarations may use one key for two sources. */
  readonly sources: readonly Source[]
}

/**
 * Numbers the editorial sources in the order in which an extract first uses them. Each remark and event prints its
 * numbers, and the sources page says what they mean. A source that several declarations name has one number.
 */
export class ReferenceNumbers {
  readonly #numbers = new Map<string, number>()

  constructor(private readonly words: Pick<ExtractWords, 'rating' | 'citation'>) {}

  /** A statement's rating in words with the numbers of its sources: `confirmed [1, 2]`. Keys without a source are left out. */
  cited({ rating, keys, sources }: Cited): string {
    const numbers = new Set<number>()
    for (const key of keys) {
      const source = sources.find((each) => each.key === key)
      if (source) numbers.add(this.#numberOf(oneLine(this.words.citation.source(source))))
    }
    const inOrder = [...numbers].toSorted((a, b) => a - b)
    const words = this.words.rating(rating, inOrder.length > 0)
    return inOrder.length === 0 ? words : `${words} [${inOrder.join(', ')}]`
  }

  /** What was cited, by number. */
  listed(): SourcesBlock['references'] {
    return [...this.#numbers].map(([reference, number]) => ({ number, reference }))
  }

  #numberOf(reference: string): number {
    const known = this.#numbers.get(reference)
    if (known !== undefined) return known
    this.#numbers.set(reference, this.#numbers.size + 1)
    return this.#numbers.size
  }
}
