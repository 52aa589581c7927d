import { rm } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { type DrivenApp, driveApp } from '../driver/piped-app'
import { runtimeExecutable } from '../driver/start-arguments'
import { copyApp } from '../fixtures/app-copy'
import { type NetworkMeasure, takeOut } from '../fixtures/network-measures'
import { leaves } from './calls'
import type { PageAttack } from './page-attacks'
import { watchProgram } from './watched-program'

/** How long an attack is watched, in milliseconds: WebRTC sends its first packets within a tenth of a second. */
const watchedFor = 1_200

/** How long a window may take to show its text, in milliseconds. */
const patience = 20_000

/** What stands among the calls of an attack that took the page away. */
const pageGone = 'the page is gone'

/** How an attack is run: in a task of the page, free of what the debugger may do. */
const asThePage = `new Promise((done) => {
  setTimeout(() => {
    try { (() => { $CODE })() } catch { /* Refused: what left is read from the trace. */ }
    setTimeout(() => {
      for (const peer of globalThis.attackers ?? []) peer.close();
      done(true);
    }, ${watchedFor});
  });
})`

export interface AttackedPage {
  /** Measures taken out of the copy that is attacked. */
  readonly without?: readonly NetworkMeasure[]
  readonly args?: readonly string[]
  /**
   * Attacks that must get out, with the call by which each is known: the next one begins only when it was seen, or has
   * kept everybody waiting long enough.
   */
  readonly awaited?: Readonly<Record<string, RegExp>>
  /** No attack begins after this moment, in milliseconds since 1970. */
  readonly until?: number
}

/** What attacks on a page brought about. */
export interface AttackedTraffic {
  /** Every call that made something leave, by attack. */
  readonly left: Readonly<Record<string, readonly string[]>>
  /** Every call of the network family. */
  readonly calls: readonly string[]
  /** How many attacks were made. */
  readonly made: number
}

const isReadable = `document.querySelector('[data-eid^="para_"]') !== null`

/** Until the window has loaded there is no page to ask, and the question fails. */
async function waitUntilReadable(app: DrivenApp): Promise<void> {
  const end = Date.now() + patience
  while (!(await app.evaluate(z.boolean(), isReadable).catch(() => false))) {
    if (Date.now() > end) throw new Error('the window to be attacked showed no text')
    await sleep(20)
  }
}

/**
 * Starts a copy of the built app by the debugger's pipes, which need no port, and runs attacks in its page. Nothing is
 * allowed but what `leaves` names. An attack that takes the page away is the last, and is told like a call.
 */
export async function attackPage(
  attacks: readonly PageAttack[],
  { without = [], args = [], awaited = {}, until = Number.POSITIVE_INFINITY }: AttackedPage = {},
): Promise<AttackedTraffic> {
  const copy = await copyApp()
  const watched = await watchProgram(runtimeExecutable())
  /** How many calls there were after each step. They are judged in the end, when each has come back. */
  const steps: { readonly name: string; readonly calls: number; readonly isGone: boolean }[] = []
  let made = 0
  const look = async (name: string, isGone = false): Promise<void> => {
    steps.push({ name, calls: (await watched.calls()).length, isGone })
  }
  const letOut = async (call: RegExp): Promise<void> => {
    const before = steps.at(-1)?.calls ?? 0
    const end = Date.now() + patience
    while (!(await watched.calls()).slice(before).some((each) => call.test(each)) && Date.now() < end)
      await sleep(50)
  }
  try {
    await takeOut(copy, without)
    const app = await driveApp({
      executable: watched.wrapper,
      dataFolder: `${watched.folder}/data`,
      display: process.env['DISPLAY'] ?? '',
      args: [...args, copy.folder],
    })
    try {
      await waitUntilReadable(app)
      await look('the start')
      for (const { name, code } of attacks) {
        if (Date.now() > until) break
        const asked = asThePage.replace('$CODE', () => code)
        const isThere = await app.evaluate(z.literal(true), asked).catch(() => false)
        made += 1
        if (!isThere) await sleep(watchedFor)
        const call = awaited[name]
        if (call) await letOut(call)
        await look(name, !isThere)
        if (!isThere) break
      }
      await sleep(watchedFor)
      await look('what came later')
    } finally {
      await app.kill()
    }
    const calls = await watched.calls()
    const left: Record<string, readonly string[]> = {}
    for (const [index, { name, calls: end, isGone }] of steps.entries()) {
      const fresh = calls.slice(steps[index - 1]?.calls ?? 0, end).filter(leaves)
      const found = isGone ? [...fresh, pageGone] : fresh
      if (found.length > 0) left[name] = found
    }
    return { left, calls, made }
  } finally {
    await watched.remove()
    await rm(copy.folder, { recursive: true })
  }
}
