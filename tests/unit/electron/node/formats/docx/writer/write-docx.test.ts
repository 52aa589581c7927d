import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { composeBriefing } from '#core/briefing/compose'
import { chooseOptions, editCover } from '#core/briefing/operations'
import { type DocxNoteForm } from '#node/formats/docx/writer/notes'
import { toDocx } from '#node/formats/docx/writer/write-docx'
import { bundledMaterial, noteOn, presetBriefing } from '../../../../../../support/briefing-material'

const notes = [
  noteOn('para_13', 'Public words'),
  noteOn('para_14', 'Zanzibarine words', { visibility: 'private', tags: ['quixotry'] }),
  noteOn('para_15', 'گوادر and Gwadar\u0000\ud800'),
  noteOn('para_16', 'x'.repeat(10_000)),
]
const material = bundledMaterial(notes)
const chosen = editCover(
  presetBriefing('selected-with-notes', material, [
    'para_13',
    'para_14',
    'para_15',
    'para_16',
    'para_26__item_i',
    'para_26__item_ii',
    'event_sco-summit-2021',
  ]),
  { title: 'A <title> & more', classification: 'Restricted' },
)

async function parts(briefing = chosen, form: DocxNoteForm = 'footnotes'): Promise<Record<string, string>> {
  const { document } = composeBriefing(briefing, material)
  const bytes = await toDocx(document, { notes: form, now: new Date('2021-06-03T00:00:00Z') })
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))
}

describe('the Word document', () => {
  it('has real headings, official numbers as text and a repeated table head', async () => {
    const { 'word/document.xml': body = '' } = await parts()
    expect(body).toContain('<w:pStyle w:val="Heading1"/>')
    expect(body).toContain('<w:pStyle w:val="Official"/>')
    expect(body).toContain('>13.\t<')
    expect(body).toContain('<w:tblHeader/>')
    expect(body).toContain('<w:cantSplit/>')
  })

  it('sets notes as footnotes or as comments, each once', async () => {
    const footnotes = await parts()
    expect(footnotes['word/footnotes.xml']).toContain('Public words')
    expect(footnotes['word/document.xml']).not.toContain('Public words')
    const comments = await parts(chosen, 'comments')
    expect(comments['word/comments.xml']).toContain('Public words')
    expect(comments['word/document.xml']).toContain('<w:commentReference w:id="1"/>')
    expect(comments['word/document.xml']).not.toContain('Public words')
  })

  it('carries properties, page fields, edition and notice', async () => {
    const all = await parts()
    expect(all['docProps/core.xml']).toContain('A &lt;title&gt; &amp; more')
    expect(all['docProps/core.xml']).toContain('Central Asia desk')
    const running = Object.entries(all)
      .filter(([name]) => /word\/(header|footer)\d+\.xml/.test(name))
      .map(([, part]) => part)
      .join('')
    for (const words of ['PAGE', 'NUMPAGES', '73003cd8522e', 'Working copy', 'Restricted']) {
      expect(running).toContain(words)
    }
  })

  it('holds no private word, tag or machine name in any part', async () => {
    for (const notes of ['none', 'public', 'all'] as const) {
      for (const form of ['footnotes', 'comments'] as const) {
        const everything = Object.values(await parts(chooseOptions(chosen, { notes }), form)).join('\n')
        expect(everything).not.toMatch(/Zanzibarine|quixotry|Un-named/)
      }
    }
  })

  it('marks right-to-left runs and holds no forbidden character', async () => {
    const { 'word/footnotes.xml': footnotes = '' } = await parts()
    expect(footnotes).toMatch(/<w:rtl\/>.{0,80}گوادر/)
    expect(footnotes).not.toContain('\u0000')
    expect(footnotes).toContain('x'.repeat(10_000))
  })

  it('sets a two-column register in a section of its own', async () => {
    const { 'word/document.xml': body = '' } = await parts(chooseOptions(chosen, { registerColumns: 2 }))
    expect(body).toMatch(/<w:cols [^>]*w:num="2"/)
    expect(body).toContain('<w:type w:val="continuous"/>')
  })
})
