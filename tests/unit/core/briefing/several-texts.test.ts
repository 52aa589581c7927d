import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BriefingItem } from '#core/briefing/briefing'
import { composeBriefing } from '#core/briefing/compose'
import { createBriefing } from '#core/briefing/create-briefing'
import type { BriefingNote } from '#core/briefing/material'
import { readMaterial } from '#node/briefing/read-material'
import { openLibrary } from '#node/library/library'
import { extractWordsIn } from '#words/words'
import { noteOn } from '../../../support/briefing-material'
import { bundledId } from '../../../support/resources'
import { valueOf } from '../../../support/results'
import { secondId, writeTwoTexts } from '../../../support/two-texts'

let folder = ''
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'texts-'))
  await writeTwoTexts(folder)
})
afterAll(() => rmSync(folder, { recursive: true }))

const passage = (declaration: string, eId: `para_${number}` | `event_${string}`): BriefingItem => ({
  kind: 'passage',
  id: `${declaration}-${eId}`,
  declaration,
  eId,
})

async function composed(items: readonly BriefingItem[], notes: readonly BriefingNote[] = []) {
  const briefing = { ...createBriefing('one', 'One'), items: [...items] }
  const library = openLibrary({ folder, sums: null })
  const material = valueOf(await readMaterial(briefing, library, notes, '2026-11-27', extractWordsIn))
  return composeBriefing(briefing, material)
}

describe('an extract of two texts', () => {
  it('prints the event of the text that was named, under a caption that names it', async () => {
    const { document, missing } = await composed([
      passage(secondId, 'event_declaration-2018'),
      passage(bundledId, 'event_declaration-2018'),
    ])
    expect(missing).toEqual([])
    const tables = document.blocks.filter((block) => block.kind === 'timeline')
    expect(tables.map(({ caption }) => caption)).toEqual([
      expect.stringContaining('Arvenia–Melland'),
      expect.stringContaining('Pakistan–Tajikistan'),
    ])
    expect(tables[0]?.rows.map(({ title }) => title)).toEqual([
      'Arvenia and Melland declare the Orsen railway a common task',
    ])
    expect(tables[1]?.rows[0]?.title).not.toContain('Orsen')
  })

  it('says whose every passage is', async () => {
    const { document } = await composed([
      passage(secondId, 'para_5'),
      passage(bundledId, 'para_5'),
      passage(bundledId, 'para_6'),
    ])
    const heads = document.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))
    expect(heads).toEqual([
      'Arvenia–Melland Joint Communiqué, 5 October 2023',
      'Pakistan–Tajikistan Joint Declaration, 2 June 2021',
    ])
    const sources = document.blocks.find((block) => block.kind === 'sources')
    expect(sources?.citations.map(({ label }) => label)).toEqual([
      'Arvenia–Melland Joint Communiqué, 5 October 2023',
      'Pakistan–Tajikistan Joint Declaration, 2 June 2021',
    ])
    // One reference a text, to all that is quoted of it.
    expect(sources?.citations[1]?.citation).toContain(', paras. 5–6 (')
    expect(sources?.editions).toHaveLength(2)
  })

  it('says again whose a passage is after anything of another text, and after a heading', async () => {
    const { document } = await composed([
      passage(bundledId, 'para_4'),
      { kind: 'frame', id: 'f', declaration: secondId, part: 'opening' },
      passage(bundledId, 'para_5'),
      passage(secondId, 'event_declaration-2018'),
      passage(bundledId, 'para_6'),
      { kind: 'heading', id: 'h', text: 'Security', level: 1 },
      passage(bundledId, 'para_7'),
    ])
    const lines = document.blocks.flatMap((block) => {
      if (block.kind === 'heading') return [block.text.slice(0, 8)]
      return block.kind === 'official' ? [block.label] : []
    })
    expect(lines).toEqual([
      'Pakistan',
      'Paragraph 4',
      'Pakistan',
      'Paragraph 5',
      'Pakistan',
      'Paragraph 6',
      'Security',
      'Pakistan',
      'Paragraph 7',
    ])
  })

  it('names the text of a note on the whole, and of a search', async () => {
    const note = noteOn('para_2', 'On all of it', { declaration: secondId, targets: [{ kind: 'document' }] })
    const record = {
      declaration: secondId,
      query: 'railway',
      reading: '',
      searched: 3,
      matches: [],
      date: '2026-11-27',
    }
    const items: BriefingItem[] = [
      passage(bundledId, 'para_4'),
      { kind: 'note', id: 'n', note: note.id },
      { kind: 'search', id: 's', record },
    ]
    const { document } = await composed(items, [note])
    expect(document.blocks.find((block) => block.kind === 'note')?.on).toBe(
      'The declaration as a whole (Arvenia–Melland Joint Communiqué, 5 October 2023)',
    )
    expect(document.blocks.find((block) => block.kind === 'search')?.lines[0]).toBe(
      'Text searched: Arvenia–Melland Joint Communiqué, 5 October 2023',
    )
  })

  it('sets a note under the paragraph of its own text only, and remarks with their own sources', async () => {
    const note = noteOn('para_2', 'Ask the lake office.', { declaration: secondId })
    const { document } = await composed([passage(bundledId, 'para_2'), passage(secondId, 'para_2')], [note])
    const kinds = document.blocks.map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'note')).toHaveLength(1)
    expect(kinds.indexOf('note')).toBeGreaterThan(kinds.lastIndexOf('official'))
    const sources = document.blocks.find((block) => block.kind === 'sources')
    expect(sources?.references.map(({ reference }) => reference)).toContain(
      '“Yearbook 1974”, Water Board of Melland, 1974, page 12',
    )
  })

  it('takes in the text of a note that is an entry of its own', async () => {
    const note = noteOn('para_2', 'Ask the lake office.', { declaration: secondId })
    const { document } = await composed([{ kind: 'note', id: 'a', note: note.id }], [note])
    expect(document.blocks.find((block) => block.kind === 'note')?.on).toBe('Paragraph 2')
  })

  it('keeps an event of one text out of the extract of the other', async () => {
    const { missing } = await composed([passage(bundledId, 'event_lake-convention-1974')])
    expect(missing).toMatchObject([{ what: 'passage', name: 'event_lake-convention-1974' }])
  })
})
