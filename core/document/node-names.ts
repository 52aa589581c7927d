import { childEId, type NodeKind, type PassageEId, type Segment } from './eid'

/** What is to be named. */
export interface Nameless {
  readonly kind: NodeKind
  /** In lower case without punctuation; `null` for what has none. */
  readonly number: string | null
  readonly parent: PassageEId | null
  /** Whether an article lies around it. */
  readonly isInArticle: boolean
  /** Whether an annex lies around it. */
  readonly isAttached: boolean
}

/**
 * Names the nodes of one text by the Naming Convention, in reading order. A series that runs through the whole text is
 * named without what it lies in, so that paragraph 14 is `para_14` under any heading.
 */
export class NodeNames {
  readonly #names = new Set<PassageEId>()
  /** How often a name was wanted that was taken, so that a text which repeats one number is named in linear time. */
  readonly #repeats = new Map<PassageEId, number>()
  readonly #places = new Map<string, number>()

  /** @param restarts - kinds whose numbers come more than once before the first annex */
  constructor(private readonly restarts: ReadonlySet<NodeKind>) {}

  name(node: Nameless): PassageEId {
    const { kind, number } = node
    const within = number !== null && !this.#isCountedWithin(node) ? null : node.parent
    if (number !== null) return this.#unique(within, { kind, number, place: null })
    // What is never numbered in print is counted by its place; what might be says that it is not.
    const key = `${within ?? ''} ${kind}`
    const place = (this.#places.get(key) ?? 0) + 1
    this.#places.set(key, place)
    const isCounted = kind === 'recital' || kind === 'bullet' || kind === 'table'
    return this.#unique(
      within,
      isCounted ? { kind, number: String(place), place: null } : { kind, number: null, place },
    )
  }

  #isCountedWithin({ kind, isInArticle, isAttached }: Nameless): boolean {
    if (kind === 'point') return true
    if (isAttached && kind !== 'attachment') return true
    if (kind === 'paragraph' && isInArticle) return true
    return this.restarts.has(kind)
  }

  #unique(parent: PassageEId | null, segment: Segment): PassageEId {
    const first = childEId(parent, segment)
    if (!this.#names.has(first)) {
      this.#names.add(first)
      return first
    }
    for (let place = (this.#repeats.get(first) ?? segment.place ?? 1) + 1; ; place += 1) {
      const name = childEId(parent, { ...segment, place })
      if (this.#names.has(name)) continue
      this.#repeats.set(first, place)
      this.#names.add(name)
      return name
    }
  }
}
