import { describe, expect, it } from 'vitest'
import { buildLookup, textOf } from '#core/document/lookup'
import { resolveReferences } from '#core/document/references'
import { shortId } from '#core/document/short-id'
import { wordsFor } from '#words/words'
import { bundled, bundledEvents } from '../../../support/resources'
import { errorOf } from '../../../support/results'

const lookup = buildLookup(bundled, bundledEvents)

describe('references', () => {
  it.each([
    ['14', ['para_14']],
    ['13-16', ['para_13', 'para_14', 'para_15', 'para_16']],
    ['13 – 14', ['para_13', 'para_14']],
    ['para_13-para_14', ['para_13', 'para_14']],
    ['26.iv', ['para_26__item_iv']],
    ['26.IV', ['para_26__item_iv']],
    ['26 (iv)', ['para_26__item_iv']],
    ['26(IV) - 26 (v)', ['para_26__item_iv', 'para_26__item_v']],
    ['26 (iv)–(vi)', ['para_26__item_iv', 'para_26__item_v', 'para_26__item_vi']],
    ['26 (iv)-vi', ['para_26__item_iv', 'para_26__item_v', 'para_26__item_vi']],
    ['26.iv-vi', ['para_26__item_iv', 'para_26__item_v', 'para_26__item_vi']],
    ['26.iv-26.v', ['para_26__item_iv', 'para_26__item_v']],
    ['7.i', ['para_7__item_i']],
    ['para_7__item_ii', ['para_7__item_ii']],
    ['event_sco-summit-2021', ['event_sco-summit-2021']],
    ['sco-summit-2021', ['event_sco-summit-2021']],
    ['14, 26.iv,14', ['para_14', 'para_26__item_iv']],
  ])('%s resolves', (typed, eIds) => {
    expect(resolveReferences(typed, lookup)).toEqual({ ok: true, value: eIds })
  })

  it.each([
    ['31', 'unknown', ['para_27', 'para_26', 'para_25']],
    ['26.xii', 'unknown', ['para_26__item_xi', 'para_26__item_x', 'para_26__item_ix']],
    ['14.i', 'unknown', ['para_14', 'para_13', 'para_15']],
    ['26-31', 'unknown', ['para_27', 'para_26', 'para_25']],
    ['26.x-xii', 'unknown', ['para_26__item_xi', 'para_26__item_x', 'para_26__item_ix']],
    ['event_sco-sumit-2021', 'unknown', ['event_sco-summit-2021']],
    ['16-13', 'malformed', []],
    ['14-26.iv', 'malformed', []],
    ['7.i-26.iv', 'malformed', []],
    ['', 'malformed', []],
    ['14,,15', 'malformed', []],
    ['~~', 'malformed', []],
    ['<script>', 'malformed', []],
  ])('%s names nothing', (typed, code, nearest) => {
    const error = errorOf(resolveReferences(typed, lookup))
    expect(error.code).toBe(code)
    expect(error.nearest.slice(0, nearest.length)).toEqual(nearest)
    for (const eId of error.nearest) expect(wordsFor('en').referenceProblem(error)).toContain(shortId(eId))
  })

  it('resolves the short form of everything there is', () => {
    for (const eId of lookup.keys()) {
      expect(resolveReferences(shortId(eId), lookup)).toEqual({ ok: true, value: [eId] })
      expect(resolveReferences(eId, lookup)).toEqual({ ok: true, value: [eId] })
    }
  })

  it('finds the words of an inline item', () => {
    const entry = lookup.get('para_7__item_i')
    expect(entry && textOf(entry)).toMatch(/^\(i\) Joint Declaration on “Road .*”$/)
  })
})
