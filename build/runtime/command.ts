import { spawn } from 'node:child_process'

/** How a finished command ended. `code` is null when a signal ended it or it could not be started. */
export interface CommandOutcome {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** What a command may be given beside its arguments. */
export interface CommandOptions {
  readonly cwd?: string
  readonly env?: NodeJS.ProcessEnv
  /** Aborting sends SIGTERM to the command. */
  readonly signal?: AbortSignal
  /** Milliseconds after which the command is ended. */
  readonly timeoutMs?: number
}

/** Runs one command to its end and never throws: a missing program is an outcome with `code: null`. */
export type RunCommand = (
  program: string,
  args: readonly string[],
  options?: CommandOptions,
) => Promise<CommandOutcome>

/** The real {@link RunCommand}: no shell, output collected as UTF-8. */
export const runCommand: RunCommand = (program, args, options = {}) =>
  new Promise((resolve) => {
    const child = spawn(program, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      // npm is a .cmd file on Windows, which Node starts through a shell only.
      shell: process.platform === 'win32' && program === 'npm',
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
      ...(options.env === undefined ? {} : { env: options.env }),
      ...(options.signal === undefined ? {} : { signal: options.signal }),
      ...(options.timeoutMs === undefined ? {} : { timeout: options.timeoutMs }),
    })
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (stdout += chunk))
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk))
    child.on('error', (error) => resolve({ code: null, stdout, stderr: stderr + error.message }))
    child.on('close', (code) => resolve({ code, stdout, stderr }))
  })

/** The last non-empty line of a command's complaint, which is where tools say what went wrong. */
export function lastLine(outcome: CommandOutcome): string {
  const lines = `${outcome.stdout}\n${outcome.stderr}`.split('\n').map((line) => line.trim())
  return lines.findLast((line) => line !== '') ?? 'it said nothing'
}
