import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { describeFailure, type SetupFailure } from '#build/runtime/failure'
import { projectRoot } from '#build/runtime/paths'
import { findRuntime } from '#build/runtime/runtime'
import { ensureSystemPackages } from '#build/runtime/system-packages'
import { ensureAppIsBuilt } from '#build/start/app-build'
import type { Result } from '#core/result'
import { openDisplay } from '../../support/display'
import { type DrivenApp, driveApp } from '../../support/driver/piped-app'
import { emptyApp } from '../../support/empty-app'
import { familyMemory } from '../../support/processes'
import { atMost, type BenchRow, figure, percentile } from '../bench'

const runs = 10
/** How long a started app is left alone before its memory is taken, in milliseconds. */
const rest = 3000

/**
 * When the page's first sight was painted, in milliseconds since 1970, or 0 while it was not: two frames after it is
 * in the document. An empty page shows at its first frame; the reader when its first paragraph can be read.
 */
const paintedAt = (selector: string) => `new Promise((resolve) => {
  const look = () => {
    const element = document.querySelector(${JSON.stringify(selector)})
    if (!element || !element.checkVisibility()) return requestAnimationFrame(look)
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now())))
  }
  look()
})`

/** One start: from spawning to the first sight, and the memory of all processes at rest. */
interface Start {
  readonly milliseconds: number
  readonly bytes: number
}

function need<Value>(outcome: Result<Value, SetupFailure>): Value {
  if (!outcome.ok) throw new Error(describeFailure(outcome.error))
  return outcome.value
}

/** Asks until the page that is there to stay answers: one that is being replaced answers with an error. */
async function firstSight(app: DrivenApp, selector: string): Promise<number> {
  for (;;) {
    const time = await app.evaluate(z.number(), paintedAt(selector)).catch(() => null)
    if (time !== null) return time
    if (!app.isRunning()) throw new Error('the app ended before it showed anything')
    await sleep(5)
  }
}

async function startOnce(
  executable: string,
  folder: string,
  selector: string,
  dataFolder: string,
): Promise<Start> {
  const display = process.env['DISPLAY'] ?? ''
  const began = Date.now()
  const app = await driveApp({ executable, dataFolder, display, args: [folder], isWanted: () => true })
  const milliseconds = (await firstSight(app, selector)) - began
  await sleep(rest)
  const bytes = familyMemory(app.processId)
  app.terminate()
  await app.ended
  return { milliseconds, bytes }
}

/**
 * The app against the empty window of the same Electron, started in turn with data folders that have been used once:
 * time from spawning to the first sight, and memory of all processes at rest (PSS; Linux only).
 */
export async function startBench(): Promise<readonly BenchRow[]> {
  need(await ensureSystemPackages(['electron', 'display']))
  need(await ensureAppIsBuilt(console.error))
  const { executablePath } = need(await findRuntime({ onProgress: console.error }))
  const closeDisplay = await openDisplay()
  const folder = await mkdtemp(path.join(tmpdir(), 'bench-start-'))
  await emptyApp(folder)
  const empty = () => startOnce(executablePath, folder, 'body', path.join(folder, 'empty-data'))
  const reader = () =>
    startOnce(executablePath, projectRoot, '[data-text^="para_"]', path.join(folder, 'reader-data'))
  const samples: { readonly empty: Start; readonly reader: Start }[] = []
  try {
    // The first start of each fills the caches that every later one finds, and is not counted.
    await empty()
    await reader()
    for (let run = 0; run < runs; run += 1) samples.push({ empty: await empty(), reader: await reader() })
  } finally {
    closeDisplay()
    await rm(folder, { recursive: true, force: true })
  }
  const median = (pick: (sample: (typeof samples)[number]) => number) => percentile(samples.map(pick), 0.5)
  const time = {
    empty: median((each) => each.empty.milliseconds),
    reader: median((each) => each.reader.milliseconds),
  }
  const memory = { empty: median((each) => each.empty.bytes), reader: median((each) => each.reader.bytes) }
  const megabyte = 1024 * 1024
  return [
    figure('empty window, first paint', time.empty, 'ms'),
    figure('reader, first paragraph painted', time.reader, 'ms'),
    atMost('time, reader / empty window', time.reader / time.empty, '×', 1.25),
    figure('empty window, memory (PSS)', memory.empty / megabyte, 'MiB'),
    figure('reader, memory (PSS)', memory.reader / megabyte, 'MiB'),
    atMost('memory, reader / empty window', memory.reader / memory.empty, '×', 1.25),
  ]
}
