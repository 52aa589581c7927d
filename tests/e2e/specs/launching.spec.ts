import { spawn } from 'node:child_process'
import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { keepDataFolder } from '../fixtures/kept-data-folder'
import { expect, test } from '../fixtures/reader'

test('a launch that is tried again finds the data folder as the test left it', async ({ dataFolder }) => {
  const places = path.join(dataFolder, 'places.json')
  await writeFile(places, 'not JSON')
  await mkdir(path.join(dataFolder, 'backups'))
  await writeFile(path.join(dataFolder, 'backups', 'one.sqlite'), 'one')
  const kept = await keepDataFolder(dataFolder)

  await rm(places)
  await writeFile(path.join(dataFolder, 'places.set-aside-1.json'), 'not JSON')
  const hung = spawn('sleep', ['0.5'])
  await symlink(`host-${hung.pid}`, path.join(dataFolder, 'SingletonLock'))
  const restored = kept.restore()
  expect(hung.exitCode).toBeNull()
  await restored
  expect(hung.exitCode).toBe(0)

  expect((await readdir(dataFolder)).toSorted()).toEqual(['backups', 'places.json'])
  expect(await readFile(places, 'utf8')).toBe('not JSON')
  expect(await readFile(path.join(dataFolder, 'backups', 'one.sqlite'), 'utf8')).toBe('one')
  await kept.discard()
})
