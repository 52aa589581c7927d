import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Briefing } from '#core/briefing/briefing'
import { composeBriefing } from '#core/briefing/compose'
import type { ExtractWords } from '#core/briefing/extract-words'
import { whatLeaves } from '#core/briefing/leak-check'
import { toMarkdown } from '#core/briefing/markdown'
import { toPlainText } from '#core/briefing/plain-text'
import { toDocx } from '#node/formats/docx/writer/write-docx'
import { paperRequest, printRequest } from '#node/formats/pdf/running'
import { extractWordsIn } from '#words/words'
import { bundledMaterial, noteOn, presetBriefing } from '../../support/briefing-material'
import { bundledEvents, bundledSources, resourceText } from '../../support/resources'

/** Every text of a language between marks, so that what comes from nowhere else shows. */
function marked<Value>(value: Value): Value {
  if (typeof value === 'string') return `⟦${value}⟧` as Value
  if (typeof value === 'function')
    return ((...given: unknown[]) => marked((value as (...them: unknown[]) => unknown)(...given))) as Value
  if (Array.isArray(value)) return value.map(marked) as Value
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, marked(inner)])) as Value
}

const english = extractWordsIn('en')
const foreign: ExtractWords = {
  ...marked(english),
  language: 'xx',
  locale: english.locale,
  // Citations are made before, by the material; the lines of sources are not.
  citation: { ...english.citation, source: marked(english.citation.source) },
}

const notes = [noteOn('para_13', 'Own words', { visibility: 'public' })]
const material = { ...bundledMaterial(notes), words: foreign }
const [{ declaration }] = material.declarations as [(typeof material.declarations)[number]]

function everything(columns: 1 | 2): Briefing {
  const briefing = presetBriefing('commitments', material)
  const passages = ['para_13', 'para_26__item_iv', 'para_26__item_v', bundledEvents[0]?.eId ?? ''] as never[]
  const selected = presetBriefing('selected-with-notes', material, passages)
  const record = { declaration: declaration.id, query: 'q', reading: '', searched: 31, date: '2021-06-03' }
  return {
    ...briefing,
    options: { ...briefing.options, registerColumns: columns, citation: 'csl-json' },
    items: [
      ...briefing.items,
      ...selected.items.map((item) => ({ ...item, id: `selected-${item.id}` })),
      { kind: 'search', id: 'search', record: { ...record, matches: ['para_13'] } },
      { kind: 'search', id: 'absent', record: { ...record, matches: [] } },
    ],
  }
}

/** The words of a text that stand between no marks, and that none of the data has. */
function strangers(text: string): readonly string[] {
  let plain = text
  for (let last = ''; last !== plain; ) {
    last = plain
    plain = plain.replaceAll(/⟦[^⟦⟧]*⟧/g, ' ')
  }
  const data = JSON.stringify([declaration, bundledEvents, bundledSources, notes, everything(1).cover])
  const editorial = resourceText(`declarations/${declaration.id}/editorial.json`)
  const known = new Set(`${data} ${editorial}`.match(/\p{L}+/gu))
  return [...new Set(plain.match(/\p{L}{2,}/gu))].filter((word) => !known.has(word))
}

/** What a CSL-JSON citation and Word's own parts name. */
const names = new Set('id type title short author literal issued parts publisher edition'.split(' '))
const foreignTo = (text: string) => strangers(text).filter((word) => !names.has(word))

describe('an extract in another language', () => {
  it.each([1, 2] as const)('says nothing that its words do not say, in %i columns', (columns) => {
    const { document } = composeBriefing(everything(columns), material)
    expect(document.language).toBe('xx')
    const own = toPlainText(document)
    expect(own).toContain('⟦')
    const withoutCitations = { ...document, blocks: document.blocks.map(withoutCitation) }
    expect(foreignTo(toPlainText(withoutCitations))).toEqual([])
    expect(foreignTo(toMarkdown(withoutCitations).replaceAll('\\', ''))).toEqual([])
  })

  it('names the properties of its file in that language', () => {
    const labels = whatLeaves(everything(1), material).metadata.map(({ label }) => label)
    expect(labels.every((label) => label.startsWith('⟦'))).toBe(true)
  })

  it('numbers and heads its pages in that language', () => {
    const { document } = composeBriefing(everything(1), material)
    expect(printRequest(document).headerTemplate).toContain('⟦Page <span class="pageNumber"></span> of ')
    expect(paperRequest(document).footer).toContain('⟦SHA-256⟧')
  })

  it.each(['footnotes', 'comments'] as const)('is written to Word with %s', async (form) => {
    const { document } = composeBriefing(everything(1), material)
    const withoutCitations = { ...document, blocks: document.blocks.map(withoutCitation) }
    const files = unzipSync(await toDocx(withoutCitations, { notes: form, now: new Date(0) }))
    for (const name of ['document', 'footnotes', 'comments', 'header1', 'footer1']) {
      const file = files[`word/${name}.xml`]
      const texts = file ? strFromU8(file).matchAll(/<w:t[^>]*>([^<]*)/g) : []
      expect(foreignTo([...texts].map(([, text]) => text?.replaceAll('&quot;', '"')).join('\n'))).toEqual([])
    }
    const styles = strFromU8(files['word/styles.xml'] ?? new Uint8Array())
    expect(styles).toContain('w:val="⟦Table: editorial⟧"')
  })
})

function withoutCitation<Block extends { readonly kind: string }>(block: Block): Block {
  return block.kind === 'sources' ? { ...block, citations: [] } : block
}
