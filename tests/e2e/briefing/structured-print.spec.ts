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

/** The lines of a printed text: how far from the top of their page they begin and how high they are, in points. */
async function linesOf(file: string): Promise<ReadonlyMap<string, { top: number; height: number }>> {
  const boxes = await output('pdftotext', '-bbox-layout', file, '-')
  const lines = boxes.matchAll(/<line [^>]*yMin="([\d.]+)"[^>]*yMax="([\d.]+)"[^>]*>([\s\S]*?)<\/line>/g)
  return new Map(
    [...lines].map(([, top, bottom, words = '']) => [
      [...words.matchAll(/<word [^>]*>([^<]*)</g)].map(([, word]) => word).join(' '),
      { top: Number(top), height: Number(bottom) - Number(top) },
    ]),
  )
}

test('in print a part is headed larger than the articles under it, and each signature block stands apart from the closing line and from the block before it', async () => {
  const file = path.join(folder, 'full.pdf')
  const reader = path.join(projectRoot, 'build', 'reader.ts')
  const resources = path.join(folder, 'resources')
  const words = ['brief', '--preset', 'full-text', '--out', file]
  const text = ['--resources', resources, '--declaration', secondId]
  await output('env', '-C', projectRoot, process.execPath, '--import', 'tsx', reader, ...words, ...text)
  const lines = await linesOf(file)
  const gap = (one: string, other: string): number =>
    (lines.get(other)?.top ?? Number.NaN) - (lines.get(one)?.top ?? Number.NaN)
  const height = (words: string): number => lines.get(words)?.height ?? Number.NaN
  expect(height('Article 1. Stations')).toBeGreaterThan(0)
  expect(height('Annex I: Measuring the lake')).toBeGreaterThan(1.08 * height('Article 1. Stations'))
  const within = gap('Ilse Brandt', 'Minister of Water')
  expect(within).toBeGreaterThan(0)
  expect(gap('Signed in Vellmar on 5 October 2023', 'For the Government of Arvenia')).toBeGreaterThan(
    1.4 * within,
  )
  expect(gap('Minister of Water', 'For the Government of Melland')).toBeGreaterThan(1.4 * within)
})
