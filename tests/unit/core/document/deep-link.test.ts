import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  linkTo,
  maximumLinkLength,
  parseDeepLink,
  printDeepLink,
  printLinkReferences,
} from '#core/document/deep-link'
import { buildLookup } from '#core/document/lookup'
import { resolveReferences } from '#core/document/references'
import { sayProblem } from '#words/problem'
import { wordsFor } from '#words/words'
import { bundled, bundledEvents, bundledId } from '../../../support/resources'
import { errorOf, valueOf } from '../../../support/results'

const lookup = buildLookup(bundled, bundledEvents)
const order = [...lookup.keys()]

describe('parseDeepLink', () => {
  it.each([
    [`declaration-reader://${bundledId}/para_14`, ['para_14']],
    [`declaration-reader://${bundledId}/para_13-para_16`, ['para_13', 'para_14', 'para_15', 'para_16']],
    [`declaration-reader://${bundledId}/para_14,para_26__item_ii`, ['para_14', 'para_26__item_ii']],
    [
      `declaration-reader://${bundledId}/para_26__item_iv-para_26__item_v`,
      ['para_26__item_iv', 'para_26__item_v'],
    ],
    [`declaration-reader://${bundledId}/event_declaration-2017`, ['event_declaration-2017']],
  ])('reads %s, and the declaration resolves it', (text, eIds) => {
    const link = valueOf(parseDeepLink(text))
    expect(link.declaration).toBe(bundledId)
    expect(valueOf(resolveReferences(printLinkReferences(link.references), lookup))).toEqual(eIds)
  })

  it('reads a link to a whole declaration, also with the slash that systems add', () => {
    const whole = { declaration: bundledId, references: [] }
    expect(valueOf(parseDeepLink(`declaration-reader://${bundledId}`))).toEqual(whole)
    expect(valueOf(parseDeepLink(`declaration-reader://${bundledId}/`))).toEqual(whole)
  })

  it.each([
    ['', 'foreign'],
    ['https://example.invalid/para_14', 'foreign'],
    ['DECLARATION-READER://a/para_14', 'foreign'],
    [` declaration-reader://${bundledId}/para_14`, 'foreign'],
    ['declaration-reader:pk/para_14', 'foreign'],
    ['declaration-reader://', 'malformed'],
    ['declaration-reader:///para_14', 'malformed'],
    ['declaration-reader://../para_14', 'malformed'],
    ['declaration-reader://pk%2dtj/para_14', 'malformed'],
    ['declaration-reader://pk:80/para_14', 'malformed'],
    ['declaration-reader://user@pk/para_14', 'malformed'],
    ['declaration-reader://pk/para_14/para_15', 'malformed'],
    ['declaration-reader://pk/para_14?x=1', 'malformed'],
    ['declaration-reader://pk/para_14#x', 'malformed'],
    ['declaration-reader://pk/para_14,', 'malformed'],
    ['declaration-reader://pk/para_014', 'malformed'],
    ['declaration-reader://pk/14', 'malformed'],
    ['declaration-reader://pk/para_13-para_26__item_i', 'malformed'],
    ['declaration-reader://pk/para_7__item_i-para_26__item_i', 'malformed'],
    ['declaration-reader://pk/para_14\n', 'malformed'],
    ['declaration-reader://pk/para_14\u0000', 'malformed'],
    [`declaration-reader://${'a'.repeat(81)}/para_14`, 'malformed'],
    [`declaration-reader://pk/${Array.from({ length: 101 }, () => 'para_1').join(',')}`, 'malformed'],
    [`declaration-reader://pk/${'a'.repeat(maximumLinkLength)}`, 'too-long'],
  ])('refuses %j as %s, and says that nothing was changed', (text, code) => {
    const error = errorOf(parseDeepLink(text))
    expect(error.code).toBe(code)
    expect(sayProblem(wordsFor('en').linkProblems, error)).toMatch(/Nothing was changed\.$/)
  })

  it('is total: any text is either read, and printed back the same, or refused', () => {
    const close = fc
      .array(
        fc.constantFrom(
          'declaration-reader://',
          'pk-tj-2021-06-02',
          '/',
          'para_',
          '14',
          '__item_ii',
          ',',
          '-',
          'event_a',
          '%2f',
          '..',
          '\u202e',
        ),
        { maxLength: 12 },
      )
      .map((parts) => parts.join(''))
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      close,
      close.map((text) => `declaration-reader://pk/${text}`),
    )
    const run = fc.check(
      fc.property(anything, (text) => {
        const outcome = parseDeepLink(text)
        // A link that is taken prints as it came; one that is refused says why in words.
        return outcome.ok
          ? printDeepLink(outcome.value) === text.replace(/\/$/, '')
          : sayProblem(wordsFor('en').linkProblems, outcome.error).length > 20
      }),
      { numRuns: 5_000 },
    )
    expect(run.counterexample).toBeNull()
  })
})

describe('linkTo', () => {
  it('joins what follows one another into ranges', () => {
    expect(linkTo(bundledId, ['para_16', 'para_13', 'para_14', 'para_15', 'para_26__item_ii'], order)).toBe(
      `declaration-reader://${bundledId}/para_13-para_16,para_26__item_ii`,
    )
    expect(linkTo(bundledId, ['event_declaration-2017', 'para_7'], order)).toBe(
      `declaration-reader://${bundledId}/para_7,event_declaration-2017`,
    )
  })

  it('makes links that lead back to the same things, whatever is chosen', () => {
    fc.assert(
      fc.property(fc.subarray(order.slice(0, 60), { minLength: 1 }), (eIds) => {
        const link = valueOf(parseDeepLink(linkTo(bundledId, eIds, order)))
        const back = valueOf(resolveReferences(printLinkReferences(link.references), lookup))
        expect(new Set(back)).toEqual(new Set(eIds))
      }),
    )
  })
})
