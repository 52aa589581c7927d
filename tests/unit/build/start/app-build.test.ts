import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { projectRoot } from '#build/runtime/paths'
import { stampOf } from '#build/start/app-build'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'stamp-'))
})
afterEach(() => rmSync(root, { recursive: true }))

/** The rooms that code of the app may import from, by `package.json`, and the data it ships with. */
const { imports } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
  readonly imports: Readonly<Record<string, string>>
}
const rooms = Object.entries(imports)
  .filter(([alias]) => alias !== '#build/*')
  .map(([, path]) => path.replace('./', '').replace('/*.ts', ''))

it.each([...rooms, 'resources'])('a change in %s makes a build old', async (room) => {
  mkdirSync(join(root, room), { recursive: true })
  writeFileSync(join(root, room, 'part.ts'), 'export const one = 1\n')
  const before = await stampOf(root)
  writeFileSync(join(root, room, 'part.ts'), 'export const one = 2\n')
  expect(await stampOf(root)).not.toBe(before)
})
