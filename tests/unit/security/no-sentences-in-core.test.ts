import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { projectRoot } from '#build/runtime/paths'
import { sentencesIn } from '../../support/sentences'

/** Where codes with arguments are answered, and `words/` makes the sentences of them. */
const folders = ['core', 'electron/node/formats', 'electron/node/briefing']

/** What reads like words and is none for a person who reads: by file, the beginning of each text, and why. */
const allowed: Readonly<Record<string, readonly (readonly [beginning: string, why: string])[]>> = {
  'core/document/declaration.ts': [['expected ', 'a schema: technical detail of a file']],
  'core/document/eid-schema.ts': [['expected ', 'a schema: technical detail of a file']],
  'core/notes/note.ts': [['expected start before end', 'a schema: technical detail of a file']],
  'core/notes/versions.ts': [['too many stores', 'a schema: technical detail of a file']],
  'core/notes/exchange/export-json-ld.ts': [
    ['{"@context":', 'the head of a file for programs, the same in every language'],
  ],
  'core/search/examples.ts': [
    ['road OR rail', 'a query'],
    ['Afghanistan (transit OR peace)', 'a query'],
  ],
  'electron/node/formats/docx/styles.ts': [['Times New Roman', 'a face']],
}

/** Files whose failures still come with words: they change with the failures of the store and of the bridge. */
const awaited: ReadonlySet<string> = new Set([
  'core/document/consistency.ts',
  'core/document/verify.ts',
  'core/notes/note-store.ts',
  'core/notes/record-store.ts',
  'core/notes/row-reading.ts',
  'electron/node/briefing/read-material.ts',
  'electron/node/briefing/recent-extracts.ts',
  'electron/node/briefing/write-job.ts',
  'electron/node/formats/extract-bytes.ts',
  'electron/node/formats/paper.ts',
  'electron/node/formats/pdf/writer.ts',
])

/** The sources of a folder, each with the texts in it that read like words. */
function scan(folder: string) {
  const names = readdirSync(path.join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
  return names
    .filter((name) => name.endsWith('.ts'))
    .map((name) => {
      const file = `${folder}/${name.split(path.sep).join('/')}`
      return { file, sentences: sentencesIn(readFileSync(path.join(projectRoot, file), 'utf8')) }
    })
}

it.each(folders)('%s/ holds no sentence for people', (folder) => {
  const sources = scan(folder).filter(({ file }) => !awaited.has(file))
  expect(sources.length).toBeGreaterThan(1)
  const found = sources.flatMap(({ file, sentences }) =>
    sentences
      .filter(({ text }) => !(allowed[file] ?? []).some(([beginning]) => text.startsWith(beginning)))
      .map(({ text, line }) => `${file}:${line}: ${text}`),
  )
  expect(found).toEqual([])
})

it('what is allowed is still there', () => {
  const texts = new Map(
    folders.flatMap(scan).map(({ file, sentences }) => [file, sentences.map(({ text }) => text)]),
  )
  const gone = Object.entries(allowed).flatMap(([file, known]) =>
    known
      .filter(([beginning]) => texts.get(file)?.some((text) => text.startsWith(beginning)) !== true)
      .map(([beginning]) => `${file}: ${beginning}`),
  )
  expect(gone).toEqual([])
})
