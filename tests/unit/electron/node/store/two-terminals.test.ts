import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import type { CommandOutput } from '#cli/command'
import { exportJsonLd } from '#core/notes/exchange/export-json-ld'
import type { Note } from '#core/notes/note'
import { backupFolder, inspectFile, listBackups } from '#node/store/backups'
import { cleanedUp } from '../../../../support/cleanups'
import { expectOk, NOW, openIn, plainNote } from '../../../../support/notes'
import { openTerminal } from '../../../../support/open-terminal'

const { fresh, cleanups } = cleanedUp()
const terminal = fileURLToPath(new URL('../../../../../build/reader.ts', import.meta.url))

/** What a terminal says when another one is at work. */
const REFUSED =
  'The notes are open in another program. Nothing was changed. Close the other program, then try again.'

/** Files of one note each, as an export writes them. */
function filesOf(folder: string, notes: readonly Note[]): string[] {
  return notes.map((note) => {
    const file = join(folder, `${note.id}.jsonld`)
    const all = { includePrivate: true, includeBinned: true }
    writeFileSync(file, exportJsonLd([{ note, versions: { elsewhere: 1 } }], NOW, new Map(), all).text)
    return file
  })
}

/** Imports that landed say what they did; all others say this, and nothing else. */
const TAKEN = /^new 1, changed 0, .* rejected 0\n/
const isClear = ({ exitCode, text }: CommandOutput): boolean =>
  exitCode === 0 ? TAKEN.test(text) : text === REFUSED

/** What lies in the folder, and what the imports said should: the same notes, and nothing damaged or left behind. */
function heldAndSaid(folder: string, notes: readonly Note[], answers: readonly CommandOutput[]) {
  const opened = openIn(folder)
  const held = expectOk(opened.store.listNotes()).map(({ note }) => note)
  expectOk(opened.store.close())
  const file = join(folder, 'notes.db')
  const databases = [file, ...listBackups(backupFolder(file)).map(({ path }) => path)]
  const byId = (a: Note, b: Note): number => (a.id < b.id ? -1 : 1)
  const taken = notes.filter((_note, index) => answers[index]?.exitCode === 0)
  const unclear = answers.filter((answer) => !isClear(answer)).map(({ text }) => text)
  return {
    held: {
      notes: held.sort(byId),
      unclear,
      damage: databases.flatMap(inspectFile),
      files: readdirSync(folder).sort(),
    },
    said: {
      notes: taken.sort(byId),
      unclear: [],
      damage: [],
      // Every import that takes something in backs up first. Two that see each other may both be refused.
      files: taken.length > 0 ? ['backups', 'notes.db'] : ['notes.db'],
    },
  }
}

it('two terminals that import at the same moment, again and again: each says what it did, and nothing is lost', async () => {
  const [folder, elsewhere] = [fresh(), fresh()]
  const notes = Array.from({ length: 40 }, (_, index) => plainNote(index + 1))
  const files = filesOf(elsewhere, notes)
  const terminals = await Promise.all([openTerminal(cleanups), openTerminal(cleanups)])
  const answers: CommandOutput[] = []
  for (let round = 0; round < files.length; round += 2) {
    const both = terminals.map((run, side) =>
      run('notes', 'import', files[round + side] ?? '', '--store', folder),
    )
    answers.push(...(await Promise.all(both)))
  }
  const landed = answers.filter(({ exitCode }) => exitCode === 0).length
  expect(landed).toBeGreaterThan(0)
  const { held, said } = heldAndSaid(folder, notes, answers)
  expect(held).toEqual(said)
}, 60_000)

it('the terminal itself, started twice at once, does the same', async () => {
  const [folder, elsewhere] = [fresh(), fresh()]
  const notes = [plainNote(1), plainNote(2)]
  const started = filesOf(elsewhere, notes).map(async (file): Promise<CommandOutput> => {
    const words = ['--import', 'tsx', terminal, 'notes', 'import', file, '--store', folder]
    const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'pipe'] })
    let text = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data: Buffer) => {
        text += data.toString()
      })
    const [code] = await once(child, 'close')
    return { exitCode: code === 0 ? 0 : 1, text: text.trimEnd() }
  })
  const { held, said } = heldAndSaid(folder, notes, await Promise.all(started))
  expect(held).toEqual(said)
}, 60_000)
