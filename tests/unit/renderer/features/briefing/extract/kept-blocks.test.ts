import { describe, expect, it } from 'vitest'
import { composeBriefing } from '#core/briefing/compose'
import { keepBlocks } from '#renderer/features/briefing/extract/kept-blocks'
import { bundledMaterial, presetBriefing } from '../../../../../support/briefing-material'

const material = bundledMaterial()
const briefing = presetBriefing('full-text', material)
const composed = (title: string) =>
  composeBriefing({ ...briefing, cover: { ...briefing.cover, title } }, material).document

describe('blocks kept from one view to the next', () => {
  it('are the same objects where they say the same', () => {
    const last = composed('One title')
    const next = composed('Another title')
    const kept = keepBlocks(last, next)
    expect(kept).toEqual(next)
    const fresh = kept.blocks.filter((block) => !last.blocks.includes(block))
    expect(fresh.map(({ kind }) => kind)).toEqual(['cover'])
  })

  it('keep their place when one is taken out before them', () => {
    const last = composed('A title')
    const next = { ...last, blocks: structuredClone(last.blocks.slice(1)) }
    const kept = keepBlocks(last, next)
    expect(kept.blocks).toEqual(next.blocks)
    expect(kept.blocks.every((block) => last.blocks.includes(block))).toBe(true)
  })

  it('are those of the first view when there was none before', () => {
    const first = composed('A title')
    expect(keepBlocks(null, first)).toBe(first)
  })
})
