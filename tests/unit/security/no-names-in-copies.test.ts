import { homedir, hostname, userInfo } from 'node:os'
import { strFromU8, unzipSync } from 'fflate'
import { PDFDocument } from 'pdf-lib'
import { expect, it } from 'vitest'
import { composeBriefing } from '#core/briefing/compose'
import { exportCsv } from '#core/notes/exchange/export-csv'
import { exportJsonLd } from '#core/notes/exchange/export-json-ld'
import { exportMarkdown } from '#core/notes/exchange/export-markdown'
import { toDocx } from '#node/formats/docx/writer/write-docx'
import { finishPdf } from '#node/formats/pdf/finish'
import { wordsFor } from '#words/words'
import { bundledMaterial, noteOn, presetBriefing } from '../../support/briefing-material'
import { expectOk, freshFolder, NOW, openIn, plainNote } from '../../support/notes'

/** What tells whose computer this is. Names are looked for as whole values: short ones stand in the middle of words. */
function namesIn(text: string): string[] {
  const values = [hostname(), userInfo().username].flatMap((name) => [`>${name}<`, `(${name})`, `"${name}"`])
  return [...values, homedir(), process.cwd()].filter((name) => text.includes(name))
}

const { document } = composeBriefing(
  presetBriefing('selected-with-notes', bundledMaterial([noteOn('para_13', 'Words')]), ['para_13']),
  bundledMaterial([noteOn('para_13', 'Words')]),
)

it('a Word document names neither computer nor account, in any of its parts', async () => {
  const bytes = await toDocx(document, { notes: 'comments', now: new Date(NOW) })
  const parts = Object.values(unzipSync(bytes)).map((part) => strFromU8(part, true))
  expect(parts.length).toBeGreaterThan(5)
  expect(namesIn(parts.join('\n'))).toEqual([])
})

it('a PDF loses what Chromium says of the system', async () => {
  const printed = await PDFDocument.create()
  printed.addPage()
  printed.setCreator(`${hostname()} ${homedir()}`)
  printed.setProducer(`"${userInfo().username}"`)
  const finished = await finishPdf(await printed.save({ useObjectStreams: false }), document)
  const info = await PDFDocument.load(finished, { updateMetadata: false })
  expect(namesIn(`${info.getCreator()} ${info.getProducer()} ${info.getAuthor()}`)).toEqual([])
  expect(namesIn(Buffer.from(finished).toString('latin1'))).toEqual([])
})

it('an export of notes names neither, nor the folder it comes from', () => {
  const { folder, clean } = freshFolder()
  const { store } = openIn(folder)
  expectOk(store.saveNotes([plainNote(1)]))
  const notes = expectOk(store.listNotes())
  const { notesFile } = wordsFor('en')
  const all = { includePrivate: true, includeBinned: true }
  const texts = [
    exportJsonLd(notes, NOW, new Map(), all),
    exportMarkdown(notes, notesFile, new Map(), all),
    exportCsv(notes, notesFile, new Map(), all),
  ]
  const text = texts.map((written) => written.text).join('\n')
  expectOk(store.close())
  clean()
  expect(text).toContain('note 1')
  expect(namesIn(text)).toEqual([])
  expect(text).not.toContain(folder)
})
