import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from '@playwright/test'
import type { Briefing } from '#core/briefing/briefing'
import type { Note } from '#core/notes/note'
import setUp from '../../e2e/global-setup'
import { seedStore } from '../../support/briefing-seed'
import { familyCpuTime } from '../../support/cpu-time'
import { openDisplay } from '../../support/display'
import { launchApp } from '../../support/driver/launch'
import { BriefingPage } from '../../support/pages/briefing-page'
import { ReaderPage } from '../../support/pages/reader-page'
import { atMost, type BenchRow, figure, percentile } from '../bench'
import { watchThread } from '../page-thread'
import { recordWork } from '../search/search-app-trace'

type Format = 'PDF' | 'Word'

/** Saving once, from the press on “Save extract…” to “Saved”, in milliseconds. */
interface Saving {
  readonly clock: number
  /** CPU time of all processes. */
  readonly cpu: number
}

/** What one briefing took in the builder. Times in milliseconds. */
export interface BuilderFigures {
  readonly pages: number
  readonly pdf: readonly Saving[]
  readonly word: readonly Saving[]
  /** Different words of progress seen while PDFs were made. */
  readonly stages: number
  /** From an edit of the title to the frame that shows it in the preview, for each edit. */
  readonly previews: readonly number[]
  /** CPU time of the window's thread for an edit, on average. */
  readonly previewCpu: number
  /** CPU time of each task of the window's thread meanwhile. */
  readonly tasks: readonly number[]
}

/** Presses the button and waits for the word “Saved”, all in the page: nothing of the driver is in the time. */
async function timeSaving(window: Page): Promise<{ readonly time: number; readonly stages: number }> {
  return window.evaluate(async () => {
    const sheet = document.querySelector('[data-sheet]')
    const button = [...(sheet?.querySelectorAll('button') ?? [])].find(({ textContent }) =>
      textContent.startsWith('Save extract'),
    )
    const seen = new Set<string>()
    const begun = performance.now()
    button?.click()
    for (;;) {
      await new Promise((resolve) => requestAnimationFrame(resolve))
      const words = document.querySelector('[data-outcome]')?.textContent ?? ''
      if (words.startsWith('Saved')) return { time: performance.now() - begun, stages: seen.size }
      if (words !== '') seen.add(words)
      if (performance.now() - begun > 120_000) throw new Error(`not saved: ${words}`)
    }
  })
}

/** Changes the title and waits for the frame in which the preview has it. */
async function timePreview(builder: BriefingPage, title: string): Promise<number> {
  return builder.dialog.getByLabel('Title', { exact: true }).evaluate(async (field, wanted) => {
    if (!(field instanceof HTMLInputElement)) throw new Error('no field')
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    const begun = performance.now()
    field.focus()
    field.setRangeText(wanted, 0, field.value.length, 'end')
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))
    while (document.querySelector('[data-flow] h1')?.textContent !== wanted) await frame()
    await frame()
    return performance.now() - begun
  }, title)
}

/** Opens a briefing in the builder of a real window, edits it, and writes it several times. */
export async function measureBuilder(
  briefing: Briefing,
  notes: readonly Note[],
  runs: number,
): Promise<BuilderFigures> {
  await setUp()
  const closeDisplay = await openDisplay()
  const folder = await mkdtemp(path.join(tmpdir(), 'reader-bench-'))
  seedStore(folder, notes, briefing)
  const app = await launchApp({ dataFolder: folder })
  try {
    const window = await app.firstWindow()
    await new ReaderPage(window).waitUntilReadable()
    const builder = new BriefingPage(window, app)
    await builder.open()
    await window.waitForTimeout(1_500)
    const end = await recordWork(window)
    // By this mark the recording knows which thread is the window's.
    await window.evaluate(() => performance.mark('bench-begin'))
    const readThread = await watchThread(window)
    const before = await readThread()
    const previews: number[] = []
    for (let edit = 0; edit < 2 * runs; edit += 1)
      previews.push(await timePreview(builder, `Title number ${edit}`))
    const previewCpu = ((await readThread()).all - before.all) / previews.length
    const savings: Record<Format, Saving[]> = { PDF: [], Word: [] }
    const allProcesses = () => familyCpuTime(app.process().pid ?? 0)
    let stages = 0
    for (const format of ['PDF', 'Word'] as const) {
      await builder.answerSaveDialog(path.join(folder, format === 'PDF' ? 'extract.pdf' : 'extract.docx'))
      await builder.dialog.getByLabel('Format').selectOption({ label: format })
      for (let run = 0; run < runs; run += 1) {
        const begun = allProcesses()
        const saved = await timeSaving(window)
        savings[format].push({ clock: saved.time, cpu: allProcesses() - begun })
        if (format === 'PDF') stages = Math.max(stages, saved.stages)
      }
    }
    const { tasks } = await end()
    const pages = Number(await builder.dialog.locator('[data-pages]').getAttribute('data-pages'))
    return { pages, pdf: savings.PDF, word: savings.Word, stages, previews, previewCpu, tasks }
  } finally {
    await app.close()
    await rm(folder, { recursive: true, force: true })
    closeDisplay()
  }
}

/** The rows of one briefing. */
export function builderRows(
  name: string,
  figures: BuilderFigures,
  limits: { readonly pdf: number; readonly word: number },
): readonly BenchRow[] {
  const { pages, pdf, word, stages, previews, previewCpu, tasks } = figures
  const median = (savings: readonly Saving[], part: keyof Saving) =>
    percentile(
      savings.map((saving) => saving[part]),
      0.5,
    )
  return [
    figure(`${name}: pages`, pages, ''),
    atMost(`${name}: press to “Saved”, PDF, median`, median(pdf, 'clock'), 'ms', limits.pdf),
    figure(`${name}: press to “Saved”, PDF, CPU time of all processes, median`, median(pdf, 'cpu'), 'ms'),
    atMost(`${name}: press to “Saved”, Word, median`, median(word, 'clock'), 'ms', limits.word),
    figure(`${name}: press to “Saved”, Word, CPU time of all processes, median`, median(word, 'cpu'), 'ms'),
    figure(`${name}: steps of progress shown for a PDF`, stages, ''),
    atMost(`${name}: edit to preview, p95`, percentile(previews, 0.95), 'ms', 100),
    figure(`${name}: edit to preview, CPU time of the window’s thread, mean`, previewCpu, 'ms'),
    figure(`${name}: longest task of the window by CPU time`, Math.max(...tasks), 'ms'),
    atMost(
      `${name}: tasks of the window over 50 ms of CPU time`,
      tasks.filter((task) => task > 50).length,
      '',
      0,
    ),
  ]
}
