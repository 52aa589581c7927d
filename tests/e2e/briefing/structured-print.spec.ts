import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { projectRoot } from '#build/runtime/paths'
import { output } from '../../support/terminal-programs'
import { secondId, writeTwoTexts } from '../../support/two-texts'

let folder = ''
test.beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'print-'))
  await writeTwoTexts(path.join(folder, 'resources'))
})
test.afterAll(() => rm(folder, { recursive: true, force: true }))

/** Where the lines of a printed text stand, in points from the top of their page. */
async function tops(file: string): Promise<ReadonlyMap<string, number>> {
  const boxes = await output('pdftotext', '-bbox-layout', file, '-')
  return new Map(
    [...boxes.matchAll(/<line [^>]*yMin="([\d.]+)"[^>]*>([\s\S]*?)<\/line>/g)].map(([, top, words = '']) => [
      [...words.matchAll(/<word [^>]*>([^<]*)</g)].map(([, word]) => word).join(' '),
      Number(top),
    ]),
  )
}

test('in print each signature block stands apart from the closing line and from the block before it', async () => {
  const file = path.join(folder, 'full.pdf')
  const reader = path.join(projectRoot, 'build', 'reader.ts')
  const resources = path.join(folder, 'resources')
  const words = ['brief', '--preset', 'full-text', '--out', file]
  const text = ['--resources', resources, '--declaration', secondId]
  await output('env', '-C', projectRoot, process.execPath, '--import', 'tsx', reader, ...words, ...text)
  const lines = await tops(file)
  const gap = (one: string, other: string): number =>
    (lines.get(other) ?? Number.NaN) - (lines.get(one) ?? Number.NaN)
  const within = gap('Ilse Brandt', 'Minister of Water')
  expect(within).toBeGreaterThan(0)
  expect(gap('Signed in Vellmar on 5 October 2023', 'For the Government of Arvenia')).toBeGreaterThan(
    1.4 * within,
  )
  expect(gap('Minister of Water', 'For the Government of Melland')).toBeGreaterThan(1.4 * within)
})
