import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { OfficialBlock } from '#core/briefing/blocks'
import type { Briefing } from '#core/briefing/briefing'
import { composeBriefing } from '#core/briefing/compose'
import { whatLeaves } from '#core/briefing/leak-check'
import { toMarkdown } from '#core/briefing/markdown'
import type { BriefingMaterial } from '#core/briefing/material'
import { toPlainText } from '#core/briefing/plain-text'
import type { PassageEId } from '#core/document/eid'
import { parseDeclaration } from '#core/document/parse/parse-declaration'
import { bundledMaterial, noteOn, presetBriefing } from '../../../support/briefing-material'
import { valueOf } from '../../../support/results'
import { sourceWords, wordsOf } from '../../../support/source-words'

const source = readFileSync(join(import.meta.dirname, '../../../support/second-text/source.txt'), 'utf8')
const parsed = valueOf(parseDeclaration(source, { states: ['Arvenia', 'Melland'] }))

/** A text with parts of every kind in the place of the bundled one, and the notes of a test. */
function material(notes: BriefingMaterial['notes'] = []): BriefingMaterial {
  const { declarations, words } = bundledMaterial()
  return {
    declarations: declarations.map((entry) => ({
      ...entry,
      headings: [],
      remarks: [],
      declaration: { ...entry.declaration, ...parsed },
    })),
    notes,
    words,
  }
}

function briefingOf(...eIds: PassageEId[]): Briefing {
  return presetBriefing('selected-with-notes', material(), eIds)
}

function officialOf(briefing: Briefing, from = material()): OfficialBlock[] {
  const { document } = composeBriefing(briefing, from)
  return document.blocks.flatMap((block) => (block.kind === 'official' ? [block] : []))
}

describe('parts of every kind in an extract', () => {
  it('the full text prints every official word once, numbers and footnotes too', () => {
    const from = material()
    const { document } = composeBriefing(presetBriefing('full-text', from), from)
    const words = document.blocks.flatMap((block) => {
      if (block.kind === 'frame') return block.lines
      if (block.kind !== 'official') return []
      return [
        block.number,
        block.text,
        ...block.items.flatMap(({ number, text }) => [number, text]),
        ...block.footnotes.flatMap(({ marker, text }) => [marker, text]),
      ]
    })
    const places = document.blocks.map((block) =>
      block.kind === 'frame' ? block.part : block.kind === 'official' ? block.eId : block.kind,
    )
    expect(places.indexOf('closing')).toBe(places.indexOf('att_i') - 1)
    const sorted = (all: readonly string[]) => all.join(' ').split(/\s+/).filter(Boolean).toSorted()
    expect(sorted(words)).toEqual(wordsOf(source).toSorted())
    expect(sourceWords(parsed)).toEqual(wordsOf(source))
  })

  it('a heading brings what stands under it, and nothing of what follows', () => {
    const eIds = officialOf(briefingOf('sec_iii')).map(({ eId }) => eId)
    expect(eIds).toEqual(['sec_iii', 'para_10', 'para_11', 'sec_iii__para_nn_1', 'sec_iii__para_nn_2'])
  })

  it('a heading stands alone where the briefing names parts of it itself', () => {
    const eIds = officialOf(briefingOf('sec_iii', 'para_11')).map(({ eId }) => eId)
    expect(eIds).toEqual(['sec_iii', 'para_11'])
  })

  it('a paragraph brings its points, each as deep as it hangs; a point stands with what it is part of', () => {
    const [paragraph] = officialOf(briefingOf('para_8'))
    expect(paragraph?.items.map(({ number, level }) => [number, level])).toEqual([
      ['(a)', 1],
      ['(b)', 1],
      ['(i)', 2],
      ['(ii)', 2],
      ['(c)', 1],
    ])
    const [point] = officialOf(briefingOf('para_8__point_b'))
    expect(point).toMatchObject({
      number: '8 (b)',
      label: 'Paragraph 8 (b)',
      items: [{ number: '(i)' }, { number: '(ii)' }],
    })
  })

  it('headings, tables and footnotes are such in Markdown and plain text', () => {
    const { document } = composeBriefing(briefingOf('rec_3', 'att_i__art_1'), material())
    const markdown = toMarkdown(document)
    expect(markdown).toContain('> #### Article 1. Stations')
    expect(markdown).toContain(
      '> | Station | Shore | First year |\n> | --- | --- | --- |\n> | Vellmar | Arvenia | 1931 |',
    )
    expect(markdown).toContain('> \\[1\\] The first joint survey')
    expect(toPlainText(document)).toContain('Station | Shore | First year\nVellmar | Arvenia | 1931')
  })

  it('points are a list in Markdown, one in another as they hang', () => {
    const markdown = toMarkdown(composeBriefing(briefingOf('para_8'), material()).document)
    const points = markdown.match(/^> +- \*\*[^*]+\*\*/gm) ?? []
    expect(points.map((point) => point.replaceAll('\\', ''))).toEqual([
      '> - **(a)**',
      '> - **(b)**',
      '>   - **(i)**',
      '>   - **(ii)**',
      '> - **(c)**',
    ])
  })

  it('a heading under another is set below it', () => {
    const markdown = toMarkdown(composeBriefing(briefingOf('att_i'), material()).document)
    expect(markdown).toContain('> ### Annex I: Measuring the lake')
    expect(markdown).toContain('> #### Article 1. Stations')
  })

  it('signature blocks stand apart from each other in plain text', () => {
    const from = material()
    const { document } = composeBriefing(presetBriefing('full-text', from), from)
    expect(toPlainText(document)).toContain(
      'Signed in Vellmar on 5 October 2023\n\nFor the Government of Arvenia\nIlse Brandt\nMinister of Water\n\nFor the Government of Melland\n',
    )
  })

  it('notes on what a heading brings go with it, and private ones stay behind', () => {
    const from = material([
      noteOn('para_11', 'Thanks were sincere'),
      noteOn('para_10', 'Not for them', { visibility: 'private' }),
      noteOn('para_2', 'Of another section'),
    ])
    const { document, notes } = composeBriefing(briefingOf('sec_iii'), from)
    const bodies = document.blocks.flatMap((block) => (block.kind === 'note' ? [block.body] : []))
    expect(bodies).toEqual(['Thanks were sincere'])
    expect(notes.leftOut.map(({ note }) => note.body)).toEqual(['Not for them'])
  })

  it('notes on a point go with the paragraph that prints it', () => {
    const from = material([noteOn('para_8__point_a', 'In pairs is new')])
    const { document } = composeBriefing(briefingOf('para_8'), from)
    expect(document.blocks.flatMap((block) => (block.kind === 'note' ? [block.on] : []))).toEqual([
      'Paragraph 8 (a)',
    ])
  })

  it('a point that is named beside its heading is printed once', () => {
    const eIds = officialOf(briefingOf('sec_ii', 'para_8__point_b')).map(({ eId }) => eId)
    expect(eIds).toEqual(['sec_ii', 'para_8__point_b'])
  })

  it('what leaves is listed with all that a heading brings', () => {
    expect(whatLeaves(briefingOf('sec_iii'), material()).passages).toEqual([
      'Section III',
      'Paragraph 10',
      'Paragraph 11',
      'Section III, unnumbered paragraph 1',
      'Section III, unnumbered paragraph 2',
    ])
  })
})
