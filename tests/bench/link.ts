import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron as electron, type Page } from '@playwright/test'
import { projectRoot } from '#build/runtime/paths'
import { sandboxArguments } from '#build/runtime/sandbox'
import globalSetup from '../e2e/global-setup'
import { openDisplay } from '../support/display'
import { large, writeGeneratedResources } from '../support/generated-declaration'
import { atMost, type BenchRow, figure, percentile } from './bench'

/** Choices timed in each declaration. */
const choices = 60
/** Issue 3: from choice to linked targets painted. */
const goal = 100

/** What one run in the window found. */
interface Linking {
  /** From the choice until every answering pane shows its target and a frame with it was painted, in milliseconds. */
  readonly times: readonly number[]
  readonly dropped: number
  readonly opened: number
}

/** Chooses at random in the page and times each until the frame in which the targets are in view. */
async function measure(page: Page, count: number): Promise<Linking> {
  await page.locator('[data-eid^="para_"]').first().waitFor()
  // tsx names functions through this helper, which the page does not have.
  await page.evaluate('globalThis.__name = (named) => named')
  return page.evaluate(async (total) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    const rows = () => document.querySelectorAll('[data-scroller] [data-eid]').length
    const opened = performance.now()
    for (let last = -1, same = 0; same < 30; ) {
      await frame()
      const now = rows()
      same = now === last ? same + 1 : 0
      last = now
    }
    const scrollers = [...document.querySelectorAll<HTMLElement>('[data-scroller]')]
    const isSeen = (scroller: HTMLElement, row: Element) => {
      const view = scroller.getBoundingClientRect()
      const rect = row.getBoundingClientRect()
      return rect.bottom > view.top && rect.top < view.bottom
    }
    let seed = 7
    const random = () => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
      return seed / 4294967296
    }
    const times: number[] = []
    let dropped = 0
    while (times.length + dropped < total) {
      const origin = scrollers[Math.floor(random() * scrollers.length)]
      const handles = origin?.querySelectorAll<HTMLElement>('[data-handle]') ?? []
      const handle = handles[Math.floor(random() * handles.length)]
      if (!origin || !handle) continue
      const start = performance.now()
      handle.click()
      let time: number | null = null
      for (let frames = 0; frames < 120 && time === null; frames += 1) {
        await frame()
        const answered = scrollers
          .filter((scroller) => scroller !== origin)
          .every((scroller) => {
            const marked = [...scroller.querySelectorAll('[data-mark]')]
            return marked.length === 0 || marked.some((row) => isSeen(scroller, row))
          })
        // This frame is painted when the next one begins.
        if (answered) {
          await frame()
          time = performance.now() - start
        }
      }
      if (time === null) dropped += 1
      else times.push(time)
      for (let rest = 0; rest < 6; rest += 1) await frame()
    }
    return { times, dropped, opened }
  }, count)
}

async function run(appFolder: string): Promise<Linking> {
  const executablePath = process.env['READER_EXECUTABLE']
  if (!executablePath) throw new Error('global-setup.ts has not run: READER_EXECUTABLE is not set')
  const dataFolder = mkdtempSync(join(tmpdir(), 'reader-bench-'))
  const app = await electron.launch({
    executablePath,
    args: [...sandboxArguments(), `--user-data-dir=${dataFolder}`, appFolder],
  })
  try {
    return await measure(await app.firstWindow(), choices)
  } finally {
    await app.close()
    rmSync(dataFolder, { recursive: true, force: true })
  }
}

function rowsFor(name: string, { times, dropped }: Linking): BenchRow[] {
  return [
    figure(`${name}: choice to targets painted, median`, percentile(times, 0.5), 'ms'),
    atMost(`${name}: choice to targets painted, p95`, percentile(times, 0.95), 'ms', goal),
    figure(`${name}: slowest`, Math.max(...times), 'ms'),
    atMost(`${name}: choices without an answer`, dropped, '', 0),
  ]
}

/** Linked panes on real Electron: the bundled declaration, and one of 3,000 paragraphs, 300 instruments, 500 events. */
export async function linkBench(): Promise<readonly BenchRow[]> {
  await globalSetup()
  const closeDisplay = await openDisplay()
  const copy = mkdtempSync(join(tmpdir(), 'reader-large-'))
  try {
    for (const file of ['out/main', 'out/preload', 'out/renderer', 'package.json'])
      cpSync(join(projectRoot, file), join(copy, file), { recursive: true })
    mkdirSync(join(copy, 'resources'))
    writeGeneratedResources(join(copy, 'resources'), large)
    const small = rowsFor('bundled', await run(projectRoot))
    return [...small, ...rowsFor('3,000 paragraphs', await run(copy))]
  } finally {
    rmSync(copy, { recursive: true, force: true })
    closeDisplay()
  }
}
