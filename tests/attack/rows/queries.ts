import { loadEngine } from '#core/search/engine'
import { parseQuery } from '#core/search/parser'
import { printQuery } from '#core/search/print'
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

/** Whatever is typed: refused with a place in it and words, or read and said again in words of the language. */
export const queries = pureAttack('queries', 60_000, ({ random }) => {
  const typed = anyQuery(random)
  const query = parseQuery(typed)
  if (query.ok) return printQuery(query.value) === '' ? `${JSON.stringify(typed)} is read as nothing` : null
  const { message, position } = query.error
  const isInside = position.start >= 0 && position.start <= position.end && position.end <= typed.length
  return message !== '' && isInside ? null : `refused at ${position.start}–${position.end} of ${typed.length}`
})

/** An answer may take this long, in milliseconds: the engine's own limits twice, and a machine with other work. */
const slowest = 4_000

/** The same on the texts and a long note: every answer comes in time, and its marks lie within the text they mark. */
export const searches: Attack = {
  name: 'searches',
  tries: 400,
  open: async () => {
    const texts = bundledTexts()
    const engine = await loadEngine({
      texts,
      index: null,
      hash: sha256,
      now: () => performance.now(),
    })
    const words = texts.map(({ text }) => text).join(' ')
    const [first] = texts
    if (!first) throw new Error('there are no texts')
    const long = `${words} `.repeat(Math.ceil(400_000 / words.length))
    const parts = [{ name: 'body', start: 0, end: long.length }]
    engine.setNotes([{ ...first, id: 'note_1', kind: 'note', text: long, parts }])
    return {
      attempt: ({ random }) => {
        const typed = anyQuery(random)
        const began = performance.now()
        const answer = engine.search(typed)
        const took = performance.now() - began
        if (took > slowest) return `${JSON.stringify(typed.slice(0, 300))} took ${Math.round(took)} ms`
        if (!answer.ok) return null
        const isOff = answer.value.groups.some(({ hits, total }) => hits.length > total)
        return isOff ? `${JSON.stringify(typed.slice(0, 300))} shows more than it found` : null
      },
      close: () => undefined,
    }
  },
}
