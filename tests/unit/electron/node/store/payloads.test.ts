import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { exportJsonLd } from '#core/notes/exchange/export-json-ld'
import type { Note } from '#core/notes/note'
import { importNotes } from '#node/notes/import-notes'
import { exportNotes } from '#node/notes/notes-files'
import type { OpenedStore } from '#node/store/open-store'
import { wordsFor } from '#words/words'
import { expectOk, freshFolder, NOW, openIn, plainNote } from '../../../../support/notes'
import { payloads } from '../../../../support/payloads'
import { bundled } from '../../../../support/resources'

const folders: { readonly clean: () => void }[] = []
afterEach(() => {
  for (const { clean } of folders.splice(0)) clean()
})

function fresh(): string {
  const made = freshFolder()
  folders.push(made)
  return made.folder
}

/** Notes with a payload in every place where a reader's text can stand. */
const hostile = payloads.map((text, index): Note => {
  const target = {
    kind: 'text' as const,
    eId: 'para_3' as const,
    quote: { exact: text, prefix: text, suffix: text },
    position: { start: 0, end: text.length },
  }
  return plainNote(index, { body: text, tags: [text, `${text}${index}`], targets: [target] })
})
const large = [
  plainNote(1001, { body: 'ab\u0000\ud800'.repeat(262_144) }),
  plainNote(1002, { tags: Array.from({ length: 10_000 }, (_, index) => `tag ${index} 🇹🇯`) }),
]
const noTexts = { origins: new Map(), references: new Map() }
const everything = { format: 'jsonld' as const, ids: null, includePrivate: true, includeBinned: true }

const into = (opened: OpenedStore, folder: string) => ({
  opened,
  file: join(folder, 'notes.db'),
  declaration: bundled,
})

function notesIn(folder: string): Note[] {
  const { store } = openIn(folder)
  const notes = expectOk(store.listNotes({ bin: 'with' })).map(({ note }) => note)
  expectOk(store.close())
  return notes
}

describe('texts that look like more than text', () => {
  it('are more than sixty', () => {
    expect(new Set(payloads).size).toBeGreaterThan(60)
  })

  it('are kept to the last code unit: saved, restarted, exported, wiped, imported', async () => {
    const [here, there] = [fresh(), fresh()]
    const notes = [...hostile, ...large]
    const first = openIn(here)
    expectOk(first.store.saveNotes(notes))
    expectOk(first.store.close())
    expect(notesIn(here)).toEqual(notes)

    const again = openIn(here)
    const file = join(there, 'out.jsonld')
    expectOk(
      await exportNotes(again.store, everything, file, new Date(NOW), wordsFor('en').notesFile, noTexts),
    )
    expectOk(again.store.close())

    const other = openIn(there)
    const { report } = expectOk(await importNotes(into(other, there), file, new Date(NOW)))
    expect(report.rejected).toEqual([])
    expectOk(other.store.close())
    expect(notesIn(there)).toEqual(notes)
  })

  it.each(['markdown', 'csv', 'ris', 'csl-json'] as const)(
    'do not keep %s from being written',
    async (format) => {
      const folder = fresh()
      const { store } = openIn(folder)
      expectOk(store.saveNotes([...hostile, ...large]))
      const file = join(folder, `out.${format}`)
      expectOk(
        await exportNotes(
          store,
          { ...everything, format },
          file,
          new Date(NOW),
          wordsFor('en').notesFile,
          noTexts,
        ),
      )
      expect(readFileSync(file, 'utf8').length).toBeGreaterThan(1_000_000)
      expectOk(store.close())
    },
  )
})

describe('a file of 100 MB of which half is wrong', () => {
  const versioned = (numbers: readonly number[]) =>
    numbers.map((number) => ({ note: plainNote(number), versions: { elsewhere: number } }))
  const good = Array.from({ length: 50 }, (_, index) => index + 1)
  const lines = exportJsonLd(versioned(good), NOW, new Map(), everything).text.split('\n')
  const head = lines[0] ?? ''
  const bad = `{"type":"Annotation","filler":"${'x'.repeat(2_000_000)}"}`
  /** Good and bad entries in turn, each on a line of its own. */
  const mixed = lines.slice(1, 51).flatMap((line) => [line.replace(/,$/, ''), bad])

  it('gives its good part, and says which entries are not and why', async () => {
    const folder = fresh()
    const file = join(folder, 'mixed.jsonld')
    writeFileSync(file, `${head}\n${mixed.join(',\n')}\n]}}`)
    const opened = openIn(folder)
    const { store } = opened
    expectOk(store.saveNotes([plainNote(900, { body: 'here before' })]))
    const { report } = expectOk(await importNotes(into(opened, folder), file, new Date(NOW)))
    expect(report.created).toHaveLength(50)
    expect(report.rejected.map(({ entry }) => entry)).toEqual(good.map((number) => number * 2))
    expect(report.rejected[0]?.problem).toEqual({ code: 'no-quote' })
    expect(expectOk(store.listNotes())).toHaveLength(51)
    expectOk(store.close())
  })

  it('gives its good part by line when it was cut short', async () => {
    const folder = fresh()
    const file = join(folder, 'cut.jsonld')
    const whole = `${head}\n${mixed.join(',\n')}\n]}}`
    writeFileSync(file, whole.slice(0, whole.length / 2))
    const opened = openIn(folder)
    const { store } = opened
    const { report } = expectOk(await importNotes(into(opened, folder), file, new Date(NOW)))
    expect(report.created).toHaveLength(25)
    expect(report.rejected).toHaveLength(25)
    expect(report.rejected.every(({ line }) => line !== null && line > 1)).toBe(true)
    expectOk(store.close())
  })

  it.each([
    ['no JSON', 'hello', 'not-json'],
    ['JSON without annotations', '{"a":1}', 'not-annotations'],
    ['100 MB of nothing', ' '.repeat(100_000_000), 'not-json'],
  ])('touches nothing when it is %s', async (_name, text, code) => {
    const folder = fresh()
    const file = join(folder, 'wrong.jsonld')
    writeFileSync(file, text)
    const opened = openIn(folder)
    const { store } = opened
    expectOk(store.saveNotes(hostile.slice(0, 5)))
    const before = expectOk(store.listNotes({ bin: 'with' }))
    const answer = await importNotes(into(opened, folder), file, new Date(NOW))
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'invalid', detail: { kind: 'import-unreadable', problem: { code } } },
    })
    expect(expectOk(store.listNotes({ bin: 'with' }))).toEqual(before)
    expectOk(store.close())
  })
})
