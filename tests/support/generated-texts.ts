import type { SearchableText } from '#core/search/texts'

/** A seeded generator of numbers in [0, 1): mulberry32. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const STARTS = [
  'co',
  'inter',
  'trans',
  're',
  'de',
  'pro',
  'con',
  'sub',
  'per',
  'multi',
  'ad',
  'ex',
  'im',
  'under',
]
const MIDDLES = [
  'oper',
  'nat',
  'port',
  'gress',
  'form',
  'struct',
  'min',
  'leg',
  'terr',
  'econ',
  'cult',
  'sign',
  'mand',
  'vis',
  'tract',
]
const ENDS = [
  'ation',
  'ing',
  'ed',
  'ment',
  'ity',
  'al',
  'ional',
  'ive',
  's',
  'ism',
  'ance',
  'er',
  'or',
  'ious',
  'ures',
]

/** 3,150 words that look like those of a parliament. */
function inventedWords(): string[] {
  return STARTS.flatMap((start) => MIDDLES.flatMap((middle) => ENDS.map((end) => `${start}${middle}${end}`)))
}

/**
 * Paragraphs of parliamentary look: the words of real paragraphs in runs of two to six, mixed with invented words that
 * grow rare by Zipf's law. The same seed gives the same text.
 */
export function generatedTexts(
  count: number,
  real: readonly SearchableText[],
  seed = 2021,
): SearchableText[] {
  const random = seeded(seed)
  const invented = inventedWords()
  const runs = real.map((unit) => unit.text.split(/\s+/))
  return Array.from({ length: count }, (_unused, index) => {
    const length = 40 + Math.floor(random() * 60)
    const words: string[] = []
    while (words.length < length) {
      const run = runs[Math.floor(random() * runs.length)] ?? []
      const start = Math.floor(random() * run.length)
      words.push(...run.slice(start, start + 2 + Math.floor(random() * 5)))
      words.push(invented[Math.floor(invented.length ** random()) - 1] ?? '')
    }
    const text = words.join(' ')
    return {
      id: `para_${index + 1}`,
      declaration: 'generated',
      kind: 'paragraph',
      text,
      parts: [{ name: 'text', start: 0, end: text.length }],
      paragraph: index + 1,
      item: null,
      days: null,
      tags: [],
      colour: null,
    }
  })
}
