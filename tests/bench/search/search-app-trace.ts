import type { CDPSession, Page } from '@playwright/test'
import { z } from 'zod'
import { keyMark, paintedMark } from './search-app-watch'

const eventSchema = z.object({
  name: z.string(),
  ph: z.string(),
  pid: z.number(),
  tid: z.number(),
  ts: z.number(),
  /** CPU time of the thread, in microseconds: what other programs take of the machine is no part of it. */
  tdur: z.number().optional(),
})
type TraceEvent = z.infer<typeof eventSchema>

/** CPU time, in milliseconds. */
export interface Work {
  /** For each keystroke: of the window's thread and the search worker, from the key until the frame with the answer. */
  readonly keystrokes: readonly number[]
  /** Of each task of the window's thread. */
  readonly tasks: readonly number[]
}

function workOf(events: readonly TraceEvent[]): Work {
  const marks = new Map(
    events.flatMap((event) => (event.name.startsWith('bench-') ? [[event.name, event]] : [])),
  )
  const [anyMark] = marks.values()
  const own = events.filter(({ name, ph, pid }) => name === 'RunTask' && ph === 'X' && pid === anyMark?.pid)
  const workers = new Set(
    events.flatMap(({ name, tid }) => (name === 'HandlePostMessage' && tid !== anyMark?.tid ? [tid] : [])),
  )
  const counted = own.filter(({ tid }) => tid === anyMark?.tid || workers.has(tid))
  const keystrokes: number[] = []
  for (const [name, painted] of marks) {
    if (!name.startsWith(paintedMark)) continue
    const key = marks.get(`${keyMark}${name.slice(paintedMark.length)}`)
    if (!key) continue
    // The task that the key came in began a little before the mark that was set in it.
    const inTime = counted.filter(({ ts, tdur }) => ts + (tdur ?? 0) >= key.ts && ts <= painted.ts)
    keystrokes.push(inTime.reduce((sum, { tdur }) => sum + (tdur ?? 0) / 1000, 0))
  }
  return {
    keystrokes,
    tasks: counted.flatMap(({ tid, tdur }) => (tid === anyMark?.tid ? [(tdur ?? 0) / 1000] : [])),
  }
}

/** Records what the window's threads do from now on. The function returned ends it and answers. */
export async function recordWork(window: Page): Promise<() => Promise<Work>> {
  const session: CDPSession = await window.context().newCDPSession(window)
  const events: TraceEvent[] = []
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value) {
      const parsed = eventSchema.safeParse(event)
      if (parsed.success) events.push(parsed.data)
    }
  })
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing'],
    },
  })
  return async () => {
    const complete = new Promise((resolve) => {
      session.once('Tracing.tracingComplete', resolve)
    })
    await session.send('Tracing.end')
    await complete
    return workOf(events)
  }
}
