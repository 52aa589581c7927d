import { loadEngine } from '#core/search/engine'
import { parseQuery } from '#core/search/parser'
import { printQuery } from '#core/search/print'
import { sayProblem } from '#words/problem'
import { wordsFor } from '#words/words'
import { bundledTexts, sha256 } from '../../support/bundled-texts'
import { pick } from '../../support/random'
import { type Attack, pureAttack } from '../attack'
import { below, mutatedText, oddTexts } from '../mutations'

const pieces = [
  'trade',
  'the',
  'tr*',
  'a~2',
  '"',
  '(',
  ')',
  '-',
  '=',
  '/',
  '*',
  '?',
  '~',
  ':',
  'NEAR/3',
  'NEAR/999',
  'BEFORE',
  'OR',
  'AND',
  'NOT',
  'para:',
  'date:',
  'inst:iv',
  'note:',
  'tag:',
  '”',
  '/(a+)+$/',
  '/(.*)*x/',
  '/(.{1,40}){20,25}zz/',
  '(x+x+)+y',
  '\u0000',
  '\u202e',
  'para:13-17',
] as const
const whole =
  '"strategic partnership" AND (trade OR tr*) NEAR/5 connectivity NOT para:13-17 =Energy Tajikstan~1 /20\\d\\d/'

function anyQuery(random: () => number): string {
  if (random() < 0.3) return mutatedText(random, whole)
  const words = Array.from({ length: 1 + below(random, 24) }, () =>
    random() < 0.05 ? pick(random, oddTexts).slice(0, 12_000) : pick(random, pieces),
  )
  return words.join(pick(random, ['', ' ', ' ']))
}

/** A tree without its positions, to be compared. */
const treeOf = (query: ReturnType<typeof parseQuery>): string =>
  JSON.stringify(query, (key, inner: unknown) => (key === 'position' ? undefined : inner))

/** Whether what was read is read again from how it is said; only its length and its parentheses may be too much then. */
function isReadBack(query: ReturnType<typeof parseQuery> & { readonly ok: true }): boolean {
  const again = parseQuery(printQuery(query.value))
  const isLimit = !again.ok && ['too-long', 'too-deep'].includes(again.error.code)
  return isLimit || treeOf(again) === treeOf(query)
}

/** Whatever is typed: refused with a place in it and words, or read and said again in words that mean the same. */
export const queries = pureAttack('queries', 60_000, ({ random }) => {
  const typed = anyQuery(random)
  const query = parseQuery(typed)
  if (query.ok)
    return isReadBack(query) ? null : `${JSON.stringify(typed)} is not read back from how it is said`
  const { position } = query.error
  const message = sayProblem(wordsFor('en').queryProblems, query.error)
  const isInside = position.start >= 0 && position.start <= position.end && position.end <= typed.length
  return message !== '' && isInside ? null : `refused at ${position.start}–${position.end} of ${typed.length}`
})

const common = [
  'the',
  'of',
  'and',
  'to',
  'in',
  'a*',
  't*',
  'c*',
  'th?',
  'trade~2',
  '"of the"',
  'inter-regional',
] as const
const expressions = [
  '/(.{1,40}){20,25}zz/',
  '/(.{1,9}){2,5}zz/',
  '/(.*)*x/',
  '/(a|b|c|.)*zz$/',
  '/(\\w+\\s+){1,30}zz/',
  '/o(?s:.*zz)?/',
  '/(x+x+)+y/',
  '/./',
] as const

const someWords = (random: () => number): string[] =>
  Array.from({ length: 2 + below(random, 5) }, () => pick(random, common))

/** Well written, and as costly as the language allows: operators in one another over words that stand everywhere. */
function costlyQuery(random: () => number, depth = 0): string {
  const kind = below(random, depth > 2 ? 2 : 6)
  const part = (): string => costlyQuery(random, depth + 1)
  if (kind === 0) return pick(random, common)
  if (kind === 1) return `(${someWords(random).join(' OR ')})`
  if (kind === 2) return `${part()} ${part()}`
  if (kind === 3) return `NOT ${part()}`
  if (kind >= 4 && depth === 0 && random() < 0.6) return pick(random, expressions)
  return nearQuery(random, depth)
}

/** NEAR of NEAR of words that stand everywhere: without a limit, a minute over a note of forty pages. */
function nearQuery(random: () => number, depth: number): string {
  const side = (): string => {
    if (depth < 2 && random() < 0.5) return `(${nearQuery(random, depth + 1)})`
    return `(${someWords(random).join(' OR ')})`
  }
  return `${side()} ${pick(random, ['NEAR', 'NEAR', 'BEFORE'])}/${1 + below(random, 100)} ${side()}`
}

/** The engine's own limits twice, in milliseconds: it stops looking after one second, and showing after another. */
const limits = 4_000

/** The longest note that the editor takes, and one of a usual length. */
const lengths = { long: 1_200_000, short: 40_000 } as const

/**
 * The same on the texts and a note: every answer comes in time, and its marks lie within the text they mark. In time is
 * judged on the spot: beyond the limits it may take five times what finding one word in the long note takes then.
 */
export const searches: Attack = {
  name: 'searches',
  tries: 300,
  open: async () => {
    const texts = bundledTexts()
    const words = `${texts.map(({ text }) => text).join(' ')} `
    const [first] = texts
    if (!first) throw new Error('there are no texts')
    const withNote = async (length: number) => {
      const text = words.repeat(Math.ceil(length / words.length)).slice(0, length)
      const note = {
        ...first,
        id: 'note_1',
        kind: 'note',
        text,
        parts: [{ name: 'body', start: 0, end: length }],
      } as const
      const engine = await loadEngine({ texts, index: null, hash: sha256, now: () => performance.now() })
      engine.setNotes([note])
      return { engine, ends: new Map([...texts, note].map((unit) => [unit.id, unit.text.length])) }
    }
    const shelves = { long: await withNote(lengths.long), short: await withNote(lengths.short) }
    return {
      attempt: ({ random }) => {
        const typed = random() < 0.5 ? anyQuery(random) : costlyQuery(random)
        // An expression cannot be stopped within a text: the long one is what it is tried on.
        const isLong = random() < (typed.startsWith('/') ? 0.5 : 0.06)
        const { engine, ends } = isLong ? shelves.long : shelves.short
        const options = random() < 0.5 ? { kinds: ['note' as const] } : {}
        const shown = JSON.stringify(typed.slice(0, 300))
        const began = performance.now()
        const answer = engine.search(typed, options)
        const took = performance.now() - began
        if (took > limits) {
          shelves.long.engine.search('the')
          const plain = performance.now() - began - took
          if (took > limits + 5 * plain)
            return `${shown} took ${Math.round(took)} ms, a word ${Math.round(plain)} ms`
        }
        if (!answer.ok) return null
        for (const { hits, total } of answer.value.groups) {
          if (hits.length > total) return `${shown} shows more than it found`
          for (const { id, spans } of hits) {
            const edges = spans.flat()
            const isInside = edges.every(
              (edge, at) => edge >= (edges[at - 1] ?? 0) && edge <= (ends.get(id) ?? -1),
            )
            if (!isInside) return `${shown} marks what is not in the text of ${id}`
          }
        }
        return null
      },
      close: () => undefined,
    }
  },
}
