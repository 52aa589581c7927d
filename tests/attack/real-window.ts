import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { describeFailure } from '#build/runtime/failure'
import { projectRoot } from '#build/runtime/paths'
import { findRuntime } from '#build/runtime/runtime'
import { ensureSystemPackages } from '#build/runtime/system-packages'
import { ensureAppIsBuilt } from '#build/start/app-build'
import { openDisplay } from '../support/display'
import { type DrivenApp, driveApp } from '../support/driver/piped-app'
import { bundledNote, seedNotes } from '../support/fixtures/seed-notes'
import { bundledId } from '../support/resources'

/** The app in a real window, on a folder of its own with some notes. */
export interface RealWindow {
  readonly app: DrivenApp
  /** What is broken: the window, its bridge or the notes that were there; `null` when all is as it was. */
  readonly fault: () => Promise<string | null>
  readonly close: () => Promise<void>
}

/** How long a window may take to answer, in milliseconds. */
const patience = 20_000

/** An answer, or a failure when there is none in time. */
export async function inTime<Value>(answer: Promise<Value>, what: string): Promise<Value> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: no answer`)), patience)
  })
  try {
    return await Promise.race([answer, late])
  } finally {
    clearTimeout(timer)
  }
}

const count = 12
const bodyOf = (number: number): string => `mine ${number}`

const stateSchema = z.object({ place: z.string(), hasBridge: z.boolean(), bodies: z.array(z.string()) })
const state = `(async () => {
  const answer = await bridge.notes.open($0)
  return {
    place: location.href,
    hasBridge: typeof bridge.notes.save === 'function' && document.querySelector('main') !== null,
    bodies: answer.ok && answer.value.kind === 'open' ? answer.value.notes.map(({ note }) => note.body) : [],
  }
})()`

/** Starts the built app from its sources' runtime. Throws when it shows no window. */
export async function openRealWindow(): Promise<RealWindow> {
  const packages = await ensureSystemPackages(['electron', 'display'])
  if (!packages.ok) throw new Error(describeFailure(packages.error))
  const built = await ensureAppIsBuilt(console.error)
  if (!built.ok) throw new Error(describeFailure(built.error))
  const runtime = await findRuntime()
  if (!runtime.ok) throw new Error(describeFailure(runtime.error))
  const closeDisplay = await openDisplay()
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'attack-window-'))
  seedNotes(
    dataFolder,
    Array.from({ length: count }, (_, number) => bundledNote(number, { body: bodyOf(number) })),
  )
  const removeAll = () => {
    closeDisplay()
    rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5 })
  }
  const display = process.env['DISPLAY'] ?? ''
  const app = await driveApp({
    executable: runtime.value.executablePath,
    dataFolder,
    display,
    args: [projectRoot],
  }).catch((error: unknown) => {
    removeAll()
    throw error
  })
  const isReady = () =>
    app.evaluate(z.boolean(), 'document.querySelector("main [data-text]") !== null').catch(() => false)
  // A page that is being replaced answers with an error: it is asked again.
  for (const end = Date.now() + patience; !(await isReady()); await sleep(20)) {
    if (Date.now() < end) continue
    await app.kill()
    removeAll()
    throw new Error('the window showed no text')
  }
  return {
    app,
    fault: async () => {
      if (!app.isRunning()) return 'the app ended'
      const { place, hasBridge, bodies } = await inTime(
        app.evaluate(stateSchema, state, bundledId),
        'the window',
      )
      if (!place.startsWith('app://reader/')) return `the window is at ${place}`
      if (!hasBridge) return 'the window lost its bridge or its page'
      const missing = Array.from({ length: count }, (_, number) => bodyOf(number)).filter(
        (body) => !bodies.includes(body),
      )
      return missing.length === 0 ? null : `notes lost: ${missing.join(', ')}`
    },
    close: async () => {
      await app.kill()
      removeAll()
    },
  }
}
