import { describe, expect, it } from 'vitest'
import { composeBriefing } from '#core/briefing/compose'
import { toMarkdown } from '#core/briefing/markdown'
import { toPlainText } from '#core/briefing/plain-text'
import { printable } from '#core/briefing/printable'
import { escapeMarkdown } from '#core/escape-markdown'
import { directedRuns, directionOf } from '#core/text-direction'
import { bundledMaterial, noteOn, presetBriefing } from '../../../support/briefing-material'
import { bundledPassages } from '../../../support/resources'

const HOSTILE = '<img src=x onerror=alert(1)>\n# not a heading\n1. no list\n> no quotation | no cell'
const material = bundledMaterial([noteOn('para_13', HOSTILE), noteOn('para_14', 'ل'.repeat(10_000))])
const { document } = composeBriefing(
  presetBriefing('selected-with-notes', material, ['para_13', 'para_14', 'event_sco-summit-2021']),
  material,
)

describe('writing text', () => {
  it('keeps a note from becoming markup', () => {
    const markdown = toMarkdown(document)
    expect(markdown).not.toMatch(/(?<!\\)<img|^# not|^1\. no|^> no/m)
    expect(markdown).toContain('\\<img src=x onerror=alert\\(1\\)\\>')
  })

  it('quotes official text and labels all else', () => {
    const paragraph = bundledPassages[13]?.text ?? ''
    expect(toMarkdown(document)).toContain(`> **14.** ${escapeMarkdown(paragraph)}`)
    expect(toPlainText(document)).toContain(`14.     ${paragraph}`)
    expect(toPlainText(document)).toContain('[Note 1 on Paragraph 13]')
    expect(toPlainText(document)).toContain('Timeline (editorial, not official text)')
  })

  it('says on top what it is and where it is from', () => {
    for (const text of [toMarkdown(document), toPlainText(document)]) {
      expect(text.slice(0, 300)).toContain('Working copy – not an official publication')
      expect(text).toContain('6fbefbc2f8da82d9bd44176213d89b1430d2d7cdca1f46759ae31fdad81f2e79')
    }
  })

  it('keeps a note of 10,000 characters whole', () => {
    expect(toPlainText(document)).toContain('ل'.repeat(10_000))
  })

  it('replaces what no document can hold, and nothing else', () => {
    expect(printable('a\u0000b\ud800c\r\nd\te😀')).toBe('a\ufffdb\ufffdc\nd\te😀')
  })

  it('tells directions apart', () => {
    expect(directionOf('12 – اردو English')).toBe('rtl')
    expect(directedRuns('In اردو, yes')).toEqual([
      { text: 'In ', direction: 'ltr' },
      { text: 'اردو, ', direction: 'rtl' },
      { text: 'yes', direction: 'ltr' },
    ])
  })
})
