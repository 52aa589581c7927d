import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { CommandOutput } from '#cli/command'

const turns = fileURLToPath(new URL('./terminal-in-turns.ts', import.meta.url))

/** A process that runs commands of the terminal one after another; it ends with the test. */
export async function openTerminal(
  cleanups: (() => void)[],
): Promise<(...words: string[]) => Promise<CommandOutput>> {
  const child = spawn(process.execPath, ['--import', 'tsx', turns], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  cleanups.push(() => child.kill('SIGKILL'))
  const lines = createInterface({ input: child.stdout })
  await once(lines, 'line')
  return async (...words) => {
    const answered = once(lines, 'line')
    child.stdin.write(`${JSON.stringify(words)}\n`)
    const [line] = await answered
    return JSON.parse(String(line)) as CommandOutput
  }
}
