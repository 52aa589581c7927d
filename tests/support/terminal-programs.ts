import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** What a program prints. Rejects when it ends with another status than 0. */
export async function output(program: string, ...args: readonly string[]): Promise<string> {
  const { stdout } = await run(program, [...args], { maxBuffer: 64_000_000 })
  return stdout
}

/** Words of a text with all white space folded. */
export function folded(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

/** How a program ended and what it said on either stream; it may end with any status. */
export async function outcomeOf(
  program: string,
  ...args: readonly string[]
): Promise<{ readonly code: number; readonly text: string }> {
  return new Promise((resolve) => {
    execFile(program, [...args], { maxBuffer: 64_000_000 }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code ?? 1) : 0, text: `${stdout}\n${stderr}` })
    })
  })
}
