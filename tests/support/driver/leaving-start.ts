import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'

/** How long a start may take that ends by itself, in milliseconds: less than a test has. */
const patience = 60_000

/** How a start ended, and what it wrote to its standard error. */
export interface EndedStart {
  /** `null` when it had to be killed. */
  readonly status: number | null
  readonly told: string
}

/**
 * Starts a reader that is to leave by itself, because it is the second one or because it is refused, and waits until it has.
 * One that stays is killed, so that no test leaves it behind.
 */
export async function startToLeave(program: string, words: readonly string[]): Promise<EndedStart> {
  const child = spawn(program, [...words], {
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: patience,
    killSignal: 'SIGKILL',
  })
  const [told, [status]] = await Promise.all([text(child.stderr), once(child, 'exit')])
  return { status: typeof status === 'number' ? status : null, told }
}
