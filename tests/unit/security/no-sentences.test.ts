import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { projectRoot } from '#build/runtime/paths'
import { sentencesIn } from '../../support/sentences'

/** Where codes with arguments are answered, and `words/` makes the sentences of them. */
const folders = ['core', 'electron']

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
  'electron/main/briefing/print-pages.ts': [
    ['the print window did not answer', 'message of an error: the technical reason in brackets'],
    ['the print window was closed', 'message of an error: the technical reason in brackets'],
  ],
  'electron/main/protocol/content-security-policy.ts': [["img-src 'self' data:", 'a policy']],
  'electron/node/store/sqlite-rows.ts': [
    ['kind, id, declaration, family', 'SQL'],
    ['AND deleted_at IS NULL', 'SQL'],
    ['AND deleted_at IS NOT NULL', 'SQL'],
  ],
  'electron/node/store/verify.ts': [["kind = 'note' AND deleted_at IS", 'SQL']],
  'electron/node/import/reading-thread.ts': [
    ['import { register }', 'code that starts a thread from sources'],
  ],
  'electron/node/formats/docx/writer/styles.ts': [['Times New Roman', 'a face']],
}

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
  const sources = scan(folder)
  expect(sources.length).toBeGreaterThan(100)
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

it.each([
  ["notify('The disk is full. Free some space.')", 1],
  ['refused(`brief: say where to write ${out}`)', 1],
  ["const title = 'Save extract'", 1],
  ["const x = on ? 'one' : `there is no format “${typed}”`", 1],
  ["throw new Error('the file was not read at all')", 0],
  ["logError('saving the window bounds', error)", 0],
  ["database.exec('SELECT id FROM entries WHERE kind = 1')", 0],
  ["// A comment that says why.\nconst name = 'not-saved'", 0],
])('finds what people would read: %s', (source, count) => {
  expect(sentencesIn(source)).toHaveLength(count)
})
