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
