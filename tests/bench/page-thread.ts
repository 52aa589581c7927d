import type { Page } from '@playwright/test'

/** CPU time of the thread on which a page runs its scripts and is laid out, in milliseconds. */
export interface ThreadTime {
  readonly all: number
  readonly scripts: number
  /** Finding which rules hold, and laying out. */
  readonly layout: number
}

/** Reads the CPU time so far of a page’s thread. What other programs take of the machine is no part of it. */
export async function watchThread(page: Page): Promise<() => Promise<ThreadTime>> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    const milliseconds = (name: string): number => {
      const metric = metrics.find((each) => each.name === name)
      if (!metric) throw new Error(`The page tells no ${name}`)
      return metric.value * 1000
    }
    return {
      all: milliseconds('TaskDuration'),
      scripts: milliseconds('ScriptDuration'),
      layout: milliseconds('LayoutDuration') + milliseconds('RecalcStyleDuration'),
    }
  }
}

/** What a thread did between two readings, divided by how often. */
export function timeBetween(before: ThreadTime, after: ThreadTime, times = 1): ThreadTime {
  return {
    all: (after.all - before.all) / times,
    scripts: (after.scripts - before.scripts) / times,
    layout: (after.layout - before.layout) / times,
  }
}
