import type { Draft } from './draft'

/** An open part or heading. What ranks higher lies in what ranks lower. */
interface Holder {
  readonly draft: Draft
  readonly rank: number
}

/** Identifiers hold eight steps; one is kept for an item inside running text. */
export const deepestNode = 7

/** The parts and headings that are open, and the nodes at the margin. */
export class Holders {
  readonly roots: Draft[] = []
  readonly #open: Holder[] = []
  readonly #depths = new WeakMap<Draft, number>()

  /** @param around - the nodes that lie around all that is set here */
  constructor(private readonly around: readonly Draft[]) {}

  /** The innermost that is open. */
  get current(): Draft | null {
    return this.#open.at(-1)?.draft ?? null
  }

  /** Whether an article is open. */
  get inArticle(): boolean {
    return [...this.around, ...this.#open.map(({ draft }) => draft)].some(({ kind }) => kind === 'article')
  }

  /** Opens a part or heading, and ends those that it does not lie in. */
  open(draft: Draft, rank: number): void {
    while ((this.#open.at(-1)?.rank ?? -1) >= rank) this.#open.pop()
    this.append(this.current, draft)
    this.#open.push({ draft, rank })
  }

  /** Sets a node in another; where that lies too deep, in the part around it, with a doubt. */
  append(wanted: Draft | null, draft: Draft): void {
    let parent = wanted
    if (this.#isFull(parent)) {
      parent = this.#isFull(this.current) ? null : this.current
      draft.doubts.push('too-deep')
    }
    this.#depths.set(draft, parent ? (this.#depths.get(parent) ?? 1) + 1 : 1)
    ;(parent?.children ?? this.roots).push(draft)
  }

  #isFull(draft: Draft | null): boolean {
    return draft !== null && (this.#depths.get(draft) ?? 1) + this.around.length >= deepestNode
  }
}

/** Whether a node holds others as a part or heading does, and not as words that lead into a list. */
export function isHolder({ kind }: Draft): boolean {
  return (
    kind === 'part' || kind === 'chapter' || kind === 'section' || kind === 'article' || kind === 'attachment'
  )
}
