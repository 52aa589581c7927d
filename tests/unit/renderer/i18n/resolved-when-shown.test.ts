import { expect, it, vi } from 'vitest'

// All words of the window come from here.
vi.mock('#renderer/i18n/spoken', () => {
  const tooEarly = () => {
    throw new Error('a sentence was asked for while a module loaded')
  }
  return { spokenNow: tooEarly, speak: tooEarly }
})

// The pages and the worker begin to work when they load; what they are made of is all else.
const modules = import.meta.glob([
  '../../../../renderer/**/*.{ts,tsx}',
  '!../../../../renderer/app/main.tsx',
  '!../../../../renderer/print/main.ts',
  '!../../../../renderer/pdf/main.ts',
  '!../../../../renderer/services/search/search-worker.ts',
])

// Modules that look at the browser while they load.
vi.mock('pdfjs-dist', () => ({}))
vi.mock('#renderer/app/platform', () => ({ isMac: false }))

it('no module asks for a sentence while it loads: the language is chosen after that', async () => {
  expect(Object.keys(modules).length).toBeGreaterThan(200)
  const failed: string[] = []
  for (const [name, load] of Object.entries(modules)) {
    // oxlint-disable-next-line no-await-in-loop -- one after another, so that the error is that of its module
    await load().catch((error: unknown) => failed.push(`${name}: ${String(error)}`))
  }
  expect(failed).toEqual([])
})
