import { describe, expect, it } from 'vitest'
import { isEId } from '#core/document/eid'
import { buildLookup } from '#core/document/lookup'
import type { CrossReference } from '#core/references/cross-reference'
import { crossReferenceFinder } from '#core/references/find-cross-references'
import { splitText } from '#core/references/split-text'
import {
  bundled,
  bundledEvents,
  bundledGlossary,
  bundledInstruments,
  bundledPassages,
} from '../../../support/resources'
import { namesThatAreNoInstitution, referencesByHand } from './bundled-references'

const lookup = buildLookup(bundled, bundledEvents)
const find = crossReferenceFinder({
  hasPart: (eId) => lookup.has(eId),
  events: bundledEvents,
  glossary: bundledGlossary,
})
const parts = [...bundledPassages, ...bundledInstruments]

/** Two or more words with a capital, joined as names are. */
const NAME = /\p{Lu}[\p{L}’-]+(?: (?:of the|of|and the|and|for|in the) \p{Lu}[\p{L}’-]+| \p{Lu}[\p{L}’-]+)+/gu

/** Spans of the bracketed words of a quote that stands in the text once. */
function expectedSpans(text: string, quote: string, targets: readonly string[]) {
  const plain = quote.replace(/[[\]]/gu, '')
  const at = text.indexOf(plain)
  if (at < 0 || text.indexOf(plain, at + 1) >= 0) throw new Error(`not exactly once in the text: ${plain}`)
  const marks = [...quote.matchAll(/\[([^\]]+)\]/gu)]
  if (marks.length !== targets.length) throw new Error(`as many targets as brackets: ${quote}`)
  return marks.map((mark, index) => {
    const start = at + mark.index - 2 * index
    return { start, end: start + (mark[1]?.length ?? 0), target: targets[index] }
  })
}

function flat({ span, target }: CrossReference) {
  return { ...span, target: target.kind === 'term' ? target.id : target.eId }
}

describe('cross-references of the bundled declaration', () => {
  it('were looked for by hand in every paragraph and every instrument', () => {
    expect(Object.keys(referencesByHand).sort()).toEqual(parts.map(({ eId }) => eId).sort())
  })

  it.each(parts.map(({ eId, text }) => [eId, text] as const))(
    '%s: none missed, none false, spans exact',
    (eId, text) => {
      const byHand = (referencesByHand[eId] ?? []).flatMap(([quote, targets]) =>
        expectedSpans(text, quote, targets),
      )
      expect(find(text, eId).map(flat)).toEqual(byHand)
    },
  )

  it('take in every word written in capitals, but for courtesy titles and initials', () => {
    const left = parts.flatMap(({ eId, text }) =>
      splitText(text, find(text, eId))
        .filter(({ reference }) => reference === null)
        .flatMap((piece) => piece.text.match(/(?<![\p{L}.])\p{Lu}{2,}/gu) ?? []),
    )
    expect(left).toEqual([])
  })

  it('take in every name of several words, but for states, governments, offices, places, days and persons', () => {
    const names = parts.flatMap(({ eId, text }) =>
      splitText(text, find(text, eId))
        .filter(({ reference }) => reference === null)
        .flatMap((piece) => piece.text.match(NAME) ?? []),
    )
    expect([...new Set(names)].sort()).toEqual(Object.values(namesThatAreNoInstitution).flat().sort())
  })

  it('leave the text word for word', () => {
    for (const { eId, text } of parts) {
      const pieces = splitText(text, find(text, eId))
      expect(pieces.map((piece) => piece.text).join('')).toBe(text)
      for (const piece of pieces) expect(text.startsWith(piece.text, piece.start)).toBe(true)
    }
  })
})

describe('rules for other texts', () => {
  const at = 'para_1'
  const words = (text: string) =>
    find(text, at).map(({ span, target }) => [
      text.slice(span.start, span.end),
      target.kind === 'term' ? target.id : target.eId,
    ])

  it('take paragraphs by number, alone and in lists', () => {
    expect(words('Recalling paragraph 7, and paras. 9, 13 and 15 above,')).toEqual([
      ['paragraph 7', 'para_7'],
      ['paras. 9', 'para_9'],
      ['13', 'para_13'],
      ['15', 'para_15'],
    ])
    expect(words('under item (iv) of paragraph 26 and item v of paragraph 26')).toEqual([
      ['item (iv) of paragraph 26', 'para_26__item_iv'],
      ['item v of paragraph 26', 'para_26__item_v'],
    ])
    expect(words('paragraph 7 of this Declaration')).toEqual([['paragraph 7', 'para_7']])
  })

  it('take no paragraph that is not there, is the text itself, or belongs to another text', () => {
    expect(words('paragraph 28, paragraph 1, item xx of paragraph 26')).toEqual([])
    expect(words('paragraph 2 of the Charter and paragraph 3 of Article 5')).toEqual([])
    expect(words('subparagraph 7 and paragraph 7a')).toEqual([])
  })

  it('take acronyms as whole words and by case only', () => {
    expect(words('UNESCO, ECOWAS, eco, Un and unity; SCOs')).toEqual([])
    expect(words('the UN’s work, SCO-led, (OIC)')).toEqual([
      ['UN', 'term_un'],
      ['SCO', 'term_sco'],
      ['OIC', 'term_oic'],
    ])
  })

  it('do not join an acronym to the name of something else', () => {
    expect(words('World Health Organization (SCO)')).toEqual([
      ['World Health Organization', 'term_who'],
      ['SCO', 'term_sco'],
    ])
  })

  it('take a title in straight quotation marks, and not one of another year', () => {
    const title = 'Joint Declaration on "Road to Strategic Partnership for Regional Solidarity"'
    expect(words(`the ${title}.`)).toEqual([[title, 'event_declaration-2017']])
    expect(words(`the ${title} of 2017.`)).toEqual([[title, 'event_declaration-2017']])
    expect(words(`the ${title} of 2019.`)).toEqual([])
  })

  it('lead only to what exists', () => {
    for (const { eId, text } of parts)
      for (const { target } of find(text, eId))
        expect(
          target.kind === 'term'
            ? bundledGlossary.some(({ id }) => id === target.id)
            : isEId(target.eId) && lookup.has(target.eId),
        ).toBe(true)
  })
})
