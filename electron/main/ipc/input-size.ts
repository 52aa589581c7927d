/** Deeper than any request of the app. What is nested deeper, or in a circle, is refused. */
const maximumDepth = 32

interface Node {
  readonly value: unknown
  readonly depth: number
}

/** The size of a single value, or `null` when a request may not contain such a value. */
function ownSize(value: unknown): number | null {
  switch (typeof value) {
    case 'undefined':
    case 'boolean':
    case 'number':
      return 1
    case 'string':
      return value.length + 1
    case 'object':
      return value === null || Array.isArray(value) || isPlain(value) ? 1 : null
    default:
      return null
  }
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

/**
 * Whether a request holds only plain data (objects, lists, texts, numbers, truth values) and is not too large. A
 * request arrives by structured clone, which also carries circles, big integers, maps and buffers: none is ours.
 * The walk ends at the first thing over the limit, so that a huge request costs no more than the largest allowed one.
 *
 * @param limit - UTF-16 units of all texts and keys, plus one for every value
 */
export function inputFault(input: unknown, limit: number): 'too-large' | 'not-plain' | null {
  const waiting: Node[] = [{ value: input, depth: 0 }]
  let size = 0
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const { value, depth } = node
    const own = ownSize(value)
    if (own === null || depth > maximumDepth) return 'not-plain'
    size += own
    if (size > limit) return 'too-large'
    if (typeof value !== 'object' || value === null) continue
    if (Array.isArray(value) && size + value.length > limit) return 'too-large'
    for (const [key, child] of Object.entries(value)) {
      if (!Array.isArray(value)) size += key.length
      if (size > limit) return 'too-large'
      waiting.push({ value: child, depth: depth + 1 })
    }
  }
  return null
}
