import { describe, expect, it } from 'vitest'
import type { Block } from '#core/briefing/blocks'
import { type BriefingItem } from '#core/briefing/briefing'
import { composeBriefing } from '#core/briefing/compose'
import { createBriefing } from '#core/briefing/create-briefing'
import { chooseOptions } from '#core/briefing/operations'
import { bundledMaterial, DECLARATION, noteOn, presetBriefing } from '../../../support/briefing-material'
import { bundledEvents, bundledPassages } from '../../../support/resources'

const passage = (id: string, eId: 'para_13' | 'para_14' | 'para_99' | 'event_no-such'): BriefingItem => ({
  kind: 'passage',
  id,
  declaration: DECLARATION,
  eId,
})
const kinds = (blocks: readonly Block[]): readonly string[] => blocks.map(({ kind }) => kind)

describe('composing a briefing', () => {
  it('gives an empty briefing a cover and a sources page and nothing else', () => {
    const { document, missing } = composeBriefing(createBriefing('b', 'Empty'), bundledMaterial())
    expect(kinds(document.blocks)).toEqual(['cover', 'sources'])
    expect(missing).toEqual([])
  })

  it('reports what is missing and keeps the rest', () => {
    const briefing = {
      ...createBriefing('b', 'Gaps'),
      items: [
        passage('1', 'para_99'),
        passage('2', 'para_14'),
        passage('3', 'event_no-such'),
        { kind: 'note' as const, id: '4', note: 'gone' },
      ],
    }
    const { document, missing } = composeBriefing(briefing, bundledMaterial())
    expect(missing.map(({ name }) => name)).toEqual(['para_99', 'event_no-such', 'gone'])
    expect(kinds(document.blocks)).toContain('official')
  })

  it('gives official words unchanged, the number apart', () => {
    const material = bundledMaterial()
    const { document } = composeBriefing(presetBriefing('full-text', material), material)
    const official = document.blocks.flatMap((block) => (block.kind === 'official' ? [block] : []))
    expect(official.map(({ text }) => text)).toEqual(bundledPassages.map(({ text }) => text))
    expect(official.at(0)?.number).toBe('[1.]')
    expect(official.at(1)?.number).toBe('2.')
    expect(official.find(({ eId }) => eId === 'para_26')?.items).toHaveLength(11)
  })

  it('sets a note once, after the first passage it stands on', () => {
    const note = noteOn('para_13', 'Twice anchored', {
      targets: [
        { kind: 'whole', eId: 'para_13' },
        { kind: 'whole', eId: 'para_14' },
      ],
    })
    const briefing = {
      ...createBriefing('b', 'Notes'),
      items: [passage('1', 'para_13'), passage('2', 'para_14')],
    }
    const { document } = composeBriefing(chooseOptions(briefing, { remarks: false }), bundledMaterial([note]))
    expect(kinds(document.blocks)).toEqual(['cover', 'official', 'note', 'official', 'sources'])
  })

  it('makes one register of instruments that follow one another and one timeline of events', () => {
    const material = bundledMaterial()
    const register = composeBriefing(presetBriefing('register', material), material).document.blocks
    expect(register.find((block) => block.kind === 'register')?.rows).toHaveLength(11)
    const timeline = composeBriefing(presetBriefing('timeline', material), material).document.blocks
    expect(timeline.find((block) => block.kind === 'timeline')?.rows).toHaveLength(bundledEvents.length)
  })

  it('leaves remarks out when they are off', () => {
    const material = bundledMaterial()
    const briefing = presetBriefing('full-text', material)
    expect(kinds(composeBriefing(briefing, material).document.blocks)).toContain('remark')
    const without = composeBriefing(chooseOptions(briefing, { remarks: false }), material)
    expect(kinds(without.document.blocks)).not.toContain('remark')
  })
})
