import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { projectRoot } from '#build/runtime/paths'
import globalSetup from '../../e2e/global-setup'
import { familyCpuTime } from '../../support/cpu-time'
import { openDisplay } from '../../support/display'
import { launchApp } from '../../support/driver/launch'
import { large, writeGeneratedResources } from '../../support/generated-declaration'
import { buildWithItsResources } from '../../support/shipped-sums'
import { atMost, type BenchRow, figure, percentile } from '../bench'
import { type ThreadTime, timeBetween, watchThread } from '../page-thread'
import {
  measureOpenings,
  measureScrolling,
  type Opening,
  type Scrolling,
  untilAllRows,
} from './reading-figures'

/** Choices timed in each declaration. */
const choices = 60
/** Issue 3: from choice to linked targets painted. */
const goal = 100

/** What one run in the window found. */
interface Linking {
  /** From the choice until every answering pane shows its target and a frame with it was painted, in milliseconds. */
  readonly times: readonly number[]
  readonly dropped: number
}

/** Chooses at random in the page and times each until the frame in which the targets are in view. */
async function measure(page: Page, count: number): Promise<Linking> {
  return page.evaluate(async (total) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
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
    return { times, dropped }
  }, count)
}

/** What one run of a declaration found. */
interface Figures {
  readonly linking: Linking
  /** CPU time of the page's thread for a choice with the frames and the looking that follow it, on average. */
  readonly choice: ThreadTime
  /** CPU time of all processes for the same, on average, in milliseconds. */
  readonly choiceOfAll: number
  /** CPU time of all processes from their start until all rows were on the page, in milliseconds. */
  readonly start: number
  readonly openings: readonly Opening[]
  readonly scrolling: Scrolling
}

async function run(appFolder: string): Promise<Figures> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'reader-bench-'))
  const app = await launchApp({ dataFolder, appFolder })
  const allProcesses = () => familyCpuTime(app.process().pid ?? 0)
  try {
    const page = await app.firstWindow()
    await untilAllRows(page)
    const start = allProcesses()
    const readThread = await watchThread(page)
    const before = await readThread()
    const linking = await measure(page, choices)
    const choice = timeBetween(before, await readThread(), choices)
    const choiceOfAll = (allProcesses() - start) / choices
    const openings = await measureOpenings(page, 7, readThread)
    const scrolling = await measureScrolling(page, readThread)
    return { linking, choice, choiceOfAll, start, openings, scrolling }
  } finally {
    await app.close()
    rmSync(dataFolder, { recursive: true, force: true })
  }
}

/** From the page's start to the frame with its first paragraph, in milliseconds. */
const openingOf = ({ openings }: Figures): number =>
  percentile(
    openings.map(({ time }) => time),
    0.5,
  )

function rowsFor(name: string, figures: Figures): BenchRow[] {
  const { linking, choice, choiceOfAll, start, openings, scrolling } = figures
  const { times, dropped } = linking
  const opening = (part: keyof ThreadTime) =>
    percentile(
      openings.map(({ thread }) => thread[part]),
      0.5,
    )
  const cpu = (metric: string, value: number) => figure(`${name}: CPU time, ${metric}`, value, 'ms')
  return [
    figure(`${name}: choice to targets painted, median`, percentile(times, 0.5), 'ms'),
    atMost(`${name}: choice to targets painted, p95`, percentile(times, 0.95), 'ms', goal),
    figure(`${name}: slowest`, Math.max(...times), 'ms'),
    atMost(`${name}: choices without an answer`, dropped, '', 0),
    cpu('choice and what follows, page thread, mean', choice.all),
    cpu('choice and what follows, scripts of it, mean', choice.scripts),
    cpu('choice and what follows, style and layout of it, mean', choice.layout),
    cpu('choice and what follows, all processes, mean', choiceOfAll),
    cpu('start until all rows, all processes', start),
    figure(`${name}: page start to first paragraph, median`, openingOf(figures), 'ms'),
    cpu('page start until all rows, page thread, median', opening('all')),
    cpu('page start until all rows, scripts of it, median', opening('scripts')),
    cpu('page start until all rows, style and layout of it, median', opening('layout')),
    figure(`${name}: frame while scrolling, median`, percentile(scrolling.frames, 0.5), 'ms'),
    atMost(`${name}: frame while scrolling, p95`, percentile(scrolling.frames, 0.95), 'ms', 20),
    figure(`${name}: main thread over 50 ms while scrolling`, scrolling.longTasks, ''),
    cpu('frame while scrolling, page thread, mean', scrolling.thread.all),
  ]
}

/**
 * Linked panes on real Electron: the bundled declaration, and one of 3,000 paragraphs, 300 instruments, 500 events. Times
 * are by the clock where a row does not say CPU time; CPU times are the ones to compare on a busy machine.
 */
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
    const more = openingOf(generated) - openingOf(bundled)
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
