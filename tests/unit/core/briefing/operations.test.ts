import { describe, expect, it } from 'vitest'
import { type BriefingItem, briefingSchema } from '#core/briefing/briefing'
import { createBriefing } from '#core/briefing/create-briefing'
import {
  addItems,
  duplicateBriefing,
  moveItem,
  removeItems,
  renameBriefing,
  replaceItem,
  retitleBriefing,
} from '#core/briefing/operations'
import { countingIds } from '../../../support/briefing-material'

const heading = (id: string) => ({ kind: 'heading', id, text: id, level: 1 }) satisfies BriefingItem
const start = addItems(createBriefing('b', 'Name'), ['a', 'b', 'c'].map(heading))
const order = (briefing: typeof start): string => briefing.items.map(({ id }) => id).join('')

describe('changing a briefing', () => {
  it('adds, moves and removes items', () => {
    expect(order(addItems(start, [heading('d')], 1))).toBe('adbc')
    expect(order(moveItem(start, 'a', 1))).toBe('bac')
    expect(order(moveItem(start, 'a', 99))).toBe('bca')
    expect(order(moveItem(start, 'x', 0))).toBe('abc')
    expect(order(removeItems(start, ['a', 'x']))).toBe('bc')
  })

  it('replaces an item where it stands', () => {
    const reworded = { ...heading('b'), text: 'Reworded' }
    expect(replaceItem(start, reworded).items[1]).toEqual(reworded)
    expect(order(replaceItem(start, reworded))).toBe('abc')
  })

  it('refuses two items under one id', () => {
    expect(() => addItems(start, [heading('a')])).toThrow('already there')
  })

  it('tells the name from the printed title', () => {
    expect(renameBriefing(start, 'New').cover.title).toBe('Name')
    expect(retitleBriefing(start, 'New')).toMatchObject({ title: 'Name', cover: { title: 'New' } })
  })

  it('duplicates under new ids', () => {
    const copy = duplicateBriefing(start, 'Copy', countingIds())
    expect([copy.id, order(copy)]).toEqual(['id-1', 'id-2id-3id-4'])
    expect(order(start)).toBe('abc')
    expect(briefingSchema.safeParse(copy).success).toBe(true)
  })
})
