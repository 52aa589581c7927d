import { expect, test } from '@playwright/test'
import { readPdfWithApp } from '#build/reader/read-pdf-with-app'
import { hostilePdf, lockedPdf, pdfOf } from '../../support/formats/pdf-files'

const lines = ['1. The two sides agreed.', '2. They thanked the host.']

/** What the app says of a PDF that it opens in its hidden window: the lines of every page, or why not. */
async function opened(bytes: Uint8Array): Promise<readonly string[] | string> {
  const result = await readPdfWithApp(bytes)
  if (!result.ok) return result.error.code
  return result.value.pages.flatMap(({ items }) => items.map(({ text }) => text))
}

test('a PDF is opened in a hidden window, and the words come with their places and faces', async () => {
  const result = await readPdfWithApp(await pdfOf(lines))
  expect(result.ok && result.value.pages[0]?.items[0]).toEqual({
    text: lines[0],
    x: 70,
    y: 780,
    width: expect.closeTo(106.9, 1),
    height: 11,
    font: 'Times-Roman',
  })
})

test('a PDF with a password, one that is cut in half, and one that is none are refused', async () => {
  expect(await opened(await lockedPdf())).toBe('encrypted')
  const whole = await pdfOf(lines)
  expect(await opened(whole.subarray(0, whole.length / 2))).toBe('damaged')
  expect(await opened(new TextEncoder().encode('%PDF-1.7\nwords\nstartxref\n0\n%%EOF\n'))).toBe('damaged')
})

test('a PDF without words has none, and its script and link are only counted', async () => {
  expect(await opened(await pdfOf([]))).toEqual([])
  const hostile = await readPdfWithApp(await hostilePdf('https://example.invalid/'))
  expect(hostile.ok && hostile.value.traits).toEqual([
    { code: 'links', count: 1 },
    { code: 'scripts', count: 1 },
  ])
})
