/**
 * The log goes to standard error and contains what happened to the program, never what the reader reads or writes:
 * messages and stack frames, no payloads.
 */
export function logError(where: string, error: unknown): void {
  const what = error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error)
  process.stderr.write(`[declaration-reader] ${where}: ${what}\n`)
}
