import { pick } from '../support/random'

/** Texts that break programs: empty, controls, lone surrogates, right-to-left, markup, prototypes, paths, huge. */
export const oddTexts: readonly string[] = [
  '',
  ' ',
  '\u0000',
  '\ud800',
  'a\udc00b',
  '\u202egnp.exe',
  '\ufeff',
  '__proto__',
  'constructor',
  'toString',
  '../../../../etc/passwd',
  '..\\..\\windows',
  'file:///etc/passwd',
  'javascript:alert(1)',
  '<img src=x onerror=alert(1)>',
  '=1+1',
  "' OR 1=1 --",
  '%00',
  '%2e%2e%2f',
  'pk-tj-2021-06-02',
  'para_1',
  'ﬀ'.repeat(300),
  'x'.repeat(100_000),
]

const oddNumbers: readonly number[] = [
  0,
  -0,
  -1,
  1.5,
  Number.MAX_SAFE_INTEGER,
  Number.MAX_SAFE_INTEGER + 2,
  -Number.MAX_VALUE,
  Number.MIN_VALUE,
]

/** A whole number from 0 to before `end`. */
export function below(random: () => number, end: number): number {
  return Math.floor(random() * end)
}

/** Any value JSON can hold, now and then a deep or odd one. */
export function oddJson(random: () => number, depth = 0): unknown {
  const kind = below(random, depth > 4 ? 4 : 7)
  if (kind === 0) return pick(random, oddTexts)
  if (kind === 1) return pick(random, oddNumbers)
  if (kind === 2) return random() < 0.5
  if (kind === 3) return null
  if (kind === 4) return Array.from({ length: below(random, 5) }, () => oddJson(random, depth + 1))
  if (kind === 5) return nested(random, 1 + below(random, 200))
  const entries = Array.from({ length: below(random, 5) }, () => [
    pick(random, oddTexts),
    oddJson(random, depth + 1),
  ])
  // From entries, so that `__proto__` is a key like any other.
  return Object.fromEntries(entries)
}

function nested(random: () => number, depth: number): unknown {
  let value: unknown = pick(random, oddTexts)
  for (let level = 0; level < depth; level += 1) value = random() < 0.5 ? [value] : { value }
  return value
}

function isTree(value: unknown): value is Record<string, unknown> | unknown[] {
  return typeof value === 'object' && value !== null
}

/** Every place in a JSON value that can be changed: what holds it, and its key there. */
function placesIn(value: unknown): { readonly holder: object; readonly key: string }[] {
  if (!isTree(value)) return []
  return Object.keys(value).flatMap((key) => [{ holder: value, key }, ...placesIn(Reflect.get(value, key))])
}

/**
 * A copy of a JSON value in which some places were removed, replaced, doubled or exchanged, some of them with others of
 * the same name: what comes out of that is plausible and false.
 */
export function mutatedJson(random: () => number, original: unknown): unknown {
  const root = { value: structuredClone(original) }
  const count = 1 + below(random, 4)
  for (let index = 0; index < count; index += 1) {
    const places = placesIn(root)
    // Everything was taken out before.
    if (places.length === 0) break
    // A name first and then one of its places: what stands once is changed as often as what stands everywhere.
    const name = pick(random, [...new Set(places.map((place) => place.key))])
    const namesakes = places.filter((place) => place.key === name)
    const { holder, key } = pick(random, namesakes)
    const other = pick(random, places)
    const namesake = pick(random, namesakes)
    const kind = below(random, 6)
    const value: unknown = Reflect.get(holder, key)
    if (kind === 0) Reflect.deleteProperty(holder, key)
    else if (kind === 1) Reflect.set(holder, key, oddJson(random))
    else if (kind === 2) Reflect.set(holder, key, [value, structuredClone(value)])
    else if (kind === 3) Reflect.set(holder, key, structuredClone(Reflect.get(other.holder, other.key)))
    else Reflect.set(holder, key, structuredClone(Reflect.get(namesake.holder, namesake.key)))
  }
  return root.value === undefined ? null : root.value
}

/** A copy of bytes with some bits turned, some bytes overwritten, cut short, or with a piece doubled. */
export function mutatedBytes(random: () => number, original: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(original)
  if (bytes.length === 0) return bytes
  const kind = below(random, 8)
  if (kind === 0) return bytes.slice(0, below(random, bytes.length))
  if (kind === 1) {
    const at = below(random, bytes.length)
    const piece = bytes.slice(at, at + 1 + below(random, 64))
    return new Uint8Array(Buffer.concat([bytes.slice(0, at), piece, bytes.slice(at)]))
  }
  const count = kind < 6 ? 1 : 1 + below(random, 40)
  for (let index = 0; index < count; index += 1) {
    const at = below(random, bytes.length)
    bytes[at] = kind === 7 ? below(random, 256) : (bytes[at] ?? 0) ^ (1 << below(random, 8))
  }
  return bytes
}

/** A text with some characters removed, replaced, doubled or odd texts put in. */
export function mutatedText(random: () => number, original: string): string {
  let text = original
  const count = 1 + below(random, 4)
  for (let index = 0; index < count; index += 1) {
    const at = below(random, text.length + 1)
    const kind = below(random, 4)
    const odd = pick(random, oddTexts)
    if (kind === 0) text = text.slice(0, at) + text.slice(at + 1 + below(random, 4))
    else if (kind === 1)
      text = text.slice(0, at) + String.fromCharCode(below(random, 0x10000)) + text.slice(at + 1)
    else if (kind === 2) text = text.slice(0, at) + text.slice(Math.max(0, at - 5))
    else text = text.slice(0, at) + odd.slice(0, 2_100) + text.slice(at)
  }
  return text
}
