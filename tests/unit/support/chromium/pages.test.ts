import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { servedAnswer } from '../../../support/chromium/pages'
import { cleanedUp } from '../../../support/cleanups'

const { fresh } = cleanedUp()

test('a file is served with the headers of the app', async () => {
  const root = fresh()
  writeFileSync(path.join(root, 'index.html'), '<!doctype html>')
  const answer = await servedAnswer('GET', 'app://reader/index.html', root)
  expect(answer?.body?.toString()).toBe('<!doctype html>')
  expect(answer?.headers).toMatchObject({ 'Content-Type': 'text/html; charset=utf-8' })
})

test('what the app refuses is refused', async () => {
  const root = fresh()
  expect(await servedAnswer('GET', 'https://elsewhere.invalid/index.html', root)).toEqual({ status: 403 })
  expect(await servedAnswer('GET', 'app://reader/gone.js', root)).toEqual({ status: 404 })
})

test('a file that cannot be read fails its request, and nothing else', async () => {
  const root = fresh()
  mkdirSync(path.join(root, 'search-worker.js'))
  expect(await servedAnswer('GET', 'app://reader/search-worker.js', root)).toBeNull()
  rmSync(root, { recursive: true })
  expect(await servedAnswer('GET', 'app://reader/search-worker.js', root)).toEqual({ status: 404 })
})
