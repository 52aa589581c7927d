import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { errors } from '@playwright/test'
import { openReader } from '../../support/fixtures/open-reader'
import { atMost, type BenchRow, figure, percentile } from '../bench'

/** How one launch went. */
export interface Outcome {
  /** From the start until a paragraph can be read, in milliseconds; or until the launch was given up. */
  readonly time: number
  /** `hung` when something that was waited for did not come; `failed` for all else. */
  readonly trouble: { readonly kind: 'hung' | 'failed'; readonly words: string } | null
}

/** Launches the reader on a folder of its own, reads its first paragraph, and closes it. */
export async function launchOnce(): Promise<Outcome> {
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'bench-launch-'))
  const began = performance.now()
  const time = () => performance.now() - began
  try {
    const reader = await openReader({ dataFolder })
    try {
      await reader.page.waitUntilReadable()
      return { time: time(), trouble: null }
    } finally {
      await reader.close()
    }
  } catch (error) {
    return { time: time(), trouble: { kind: kindOf(error), words: String(error) } }
  } finally {
    await rm(dataFolder, { recursive: true, force: true, maxRetries: 5 })
  }
}

function kindOf(error: unknown): 'hung' | 'failed' {
  return error instanceof errors.TimeoutError ? 'hung' : 'failed'
}

/** The rows of many launches. */
export function launchRows(outcomes: readonly Outcome[]): readonly BenchRow[] {
  const count = (kind: 'hung' | 'failed') => outcomes.filter(({ trouble }) => trouble?.kind === kind).length
  const times = outcomes.flatMap(({ time, trouble }) => (trouble === null ? [time] : []))
  const median = percentile(times, 0.5)
  const last = percentile(times, 0.99)
  return [
    figure('launches', outcomes.length, ''),
    atMost('launches that hung', count('hung'), '', 0),
    atMost('launches that failed', count('failed'), '', 0),
    figure('launch to a readable paragraph, median', median, 'ms'),
    figure('launch to a readable paragraph, p99', last, 'ms'),
    figure('p99 / median', median === 0 ? 0 : last / median, '×'),
  ]
}
