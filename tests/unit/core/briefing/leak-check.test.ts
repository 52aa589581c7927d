import { describe, expect, it } from 'vitest'
import { composeBriefing } from '#core/briefing/compose'
import { whatLeaves } from '#core/briefing/leak-check'
import { toMarkdown } from '#core/briefing/markdown'
import { chooseOptions } from '#core/briefing/operations'
import { toPlainText } from '#core/briefing/plain-text'
import { bundledMaterial, noteOn, presetBriefing } from '../../../support/briefing-material'

const notes = [
  noteOn('para_13', 'For the minister', { id: 'public-13' }),
  noteOn('para_14', 'Zanzibarine remark', { id: 'private-14', visibility: 'private', tags: ['quixotry'] }),
  noteOn('para_15', 'Binned', { id: 'binned', deletedAt: '2021-06-03T00:00:00Z' }),
  noteOn('para_20', 'Elsewhere', { id: 'elsewhere' }),
]
const material = bundledMaterial(notes)
const briefing = presetBriefing('selected-with-notes', material, ['para_13', 'para_14', 'para_15'])
const all = chooseOptions(briefing, { notes: 'all' })
const text = (chosen: typeof briefing, confirmed?: ReadonlySet<string>): string => {
  const { document } = composeBriefing(chosen, material, confirmed)
  return `${toMarkdown(document)}${toPlainText(document)}${JSON.stringify(document)}`
}

describe('the leak check', () => {
  it('keeps private notes back unless this very one was confirmed', () => {
    expect(text(briefing)).not.toContain('Zanzibarine')
    expect(text(all)).not.toContain('Zanzibarine')
    expect(text(briefing, new Set(['private-14']))).not.toContain('Zanzibarine')
    expect(text(all, new Set(['public-13']))).not.toContain('Zanzibarine')
    expect(text(all, new Set(['private-14']))).toContain('Zanzibarine')
  })

  it('keeps back a private note that is an item of its own', () => {
    const chosen = {
      ...briefing,
      items: [...briefing.items, { kind: 'note' as const, id: 'own', note: 'private-14' }],
    }
    expect(text(chosen)).not.toContain('Zanzibarine')
    expect(whatLeaves(chosen, material).leftOut.map(({ id }) => id)).toEqual(['private-14'])
  })

  it('never prints tags or binned notes', () => {
    expect(text(all, new Set(['private-14', 'binned']))).not.toMatch(/quixotry|Binned/)
  })

  it('lists what leaves and what stays', () => {
    const sheet = whatLeaves(all, material)
    expect(sheet.passages).toEqual(['Paragraph 13', 'Paragraph 14', 'Paragraph 15'])
    expect(sheet.publicNotes.map(({ id }) => id)).toEqual(['public-13'])
    expect(sheet.awaitingConfirmation.map(({ begins }) => begins)).toEqual(['Zanzibarine remark'])
    expect(whatLeaves(all, material, new Set(['private-14'])).privateNotes.map(({ id }) => id)).toEqual([
      'private-14',
    ])
    expect(sheet.metadata).toContainEqual({ label: 'Author', value: 'Central Asia desk' })
  })

  it('lets no note out when notes are off', () => {
    const none = chooseOptions(briefing, { notes: 'none' })
    expect(text(none)).not.toContain('For the minister')
    expect(whatLeaves(none, material).leftOut).toHaveLength(2)
  })
})
