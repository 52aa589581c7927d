import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { projectRoot } from '#build/runtime/paths'
import globalSetup from '../../e2e/global-setup'
import { openDisplay } from '../../support/display'
import { launchApp } from '../../support/driver/launch'
import { large, writeGeneratedResources } from '../../support/generated-declaration'
import { buildWithItsResources } from '../../support/shipped-sums'
import { atMost, type BenchRow, figure, percentile } from '../bench'
import { measureOpenings, measureScrolling, type Scrolling } from './reading-figures'

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

/** What one run of a declaration found. */
interface Figures {
  readonly linking: Linking
  /** From the page's start to the frame with its first paragraph, in milliseconds, for each opening. */
  readonly openings: readonly number[]
  readonly scrolling: Scrolling
}

async function run(appFolder: string): Promise<Figures> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'reader-bench-'))
  const app = await launchApp({ dataFolder, appFolder })
  try {
    const page = await app.firstWindow()
    const linking = await measure(page, choices)
    const openings = await measureOpenings(page, 7)
    return { linking, openings, scrolling: await measureScrolling(page) }
  } finally {
    await app.close()
    rmSync(dataFolder, { recursive: true, force: true })
  }
}

function rowsFor(name: string, { linking: { times, dropped }, openings, scrolling }: Figures): BenchRow[] {
  return [
    figure(`${name}: choice to targets painted, median`, percentile(times, 0.5), 'ms'),
    atMost(`${name}: choice to targets painted, p95`, percentile(times, 0.95), 'ms', goal),
    figure(`${name}: slowest`, Math.max(...times), 'ms'),
    atMost(`${name}: choices without an answer`, dropped, '', 0),
    figure(`${name}: page start to first paragraph, median`, percentile(openings, 0.5), 'ms'),
    figure(`${name}: frame while scrolling, median`, percentile(scrolling.frames, 0.5), 'ms'),
    atMost(`${name}: frame while scrolling, p95`, percentile(scrolling.frames, 0.95), 'ms', 20),
    figure(`${name}: main thread over 50 ms while scrolling`, scrolling.longTasks, ''),
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
    await buildWithItsResources(copy)
    const bundled = await run(projectRoot)
    const generated = await run(copy)
    const more = percentile(generated.openings, 0.5) - percentile(bundled.openings, 0.5)
    return [
      ...rowsFor('bundled', bundled),
      ...rowsFor('3,000 paragraphs', generated),
      // assurance.md: opening a declaration of 3,000 paragraphs takes no more than 300 ms.
      atMost('3,000 paragraphs: opening, more than bundled', more, 'ms', 300),
    ]
  } finally {
    rmSync(copy, { recursive: true, force: true })
    closeDisplay()
  }
}
