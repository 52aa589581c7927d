import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { failure, ok, type Result } from '#core/result'
import { lastLine, type RunCommand } from './command'
import { projectRoot } from './paths'

/** The `electron` package of the lockfile: its version, and its executable once that has been fetched. */
export interface PinnedElectron {
  readonly version: string
  readonly dist: string
  /** Undefined until the binary is there. */
  readonly executable: string | undefined
}

/** Give up when nothing arrives for this long: a network that refuses says so at once, one that swallows does not. */
const silenceMs = 15_000
const overallMs = 10 * 60_000

/** Reads what `node_modules/electron` holds. Undefined when the package is not installed. */
export function readPinnedElectron(root: string = projectRoot): PinnedElectron | undefined {
  const folder = join(root, 'node_modules', 'electron')
  if (!existsSync(join(folder, 'package.json'))) return undefined
  const manifest: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const version = versionIn(manifest)
  const dist = join(folder, 'dist')
  const named = readText(join(folder, 'path.txt'))
  const executable = named === undefined ? undefined : join(dist, named)
  const whole = readText(join(dist, 'version'))?.replace(/^v/, '') === version
  return {
    version,
    dist,
    executable: executable !== undefined && whole && existsSync(executable) ? executable : undefined,
  }
}

/**
 * Lets the `electron` package fetch its binary, as it does on its first run, and gives up when the download is silent.
 *
 * @returns the reason in one line when there is no binary afterwards
 */
export async function fetchPinnedElectron(
  run: RunCommand,
  root: string = projectRoot,
): Promise<Result<void, string>> {
  const temporary = await mkdtemp(join(tmpdir(), 'electron-fetch-'))
  const silence = new AbortController()
  let seen = -1
  let changedAt = Date.now()
  const watch = setInterval(() => {
    void sizeOf(temporary).then((size) => {
      if (size !== seen) [seen, changedAt] = [size, Date.now()]
      else if (Date.now() - changedAt > silenceMs) silence.abort()
    })
  }, 500)
  try {
    // @electron/get downloads into the system's temporary folder: giving it one of its own shows the bytes arriving.
    const env = { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary }
    const script = join(root, 'node_modules', 'electron', 'install.js')
    const outcome = await run(process.execPath, [script], {
      env,
      signal: silence.signal,
      timeoutMs: overallMs,
    })
    if (readPinnedElectron(root)?.executable !== undefined) return ok(undefined)
    if (silence.signal.aborted) return failure(`nothing arrived for ${silenceMs / 1000} seconds`)
    return failure(errorLine(outcome.stderr) ?? lastLine(outcome))
  } finally {
    clearInterval(watch)
    await rm(temporary, { recursive: true, force: true })
  }
}

/** The line of a stack trace that names the error, without its frames. */
function errorLine(text: string): string | undefined {
  const line = text.split('\n').find((candidate) => /^\w*Error\b/.test(candidate.trim()))
  return line?.trim()
}

async function sizeOf(folder: string): Promise<number> {
  let total = 0
  for (const name of await readdir(folder, { recursive: true }).catch(() => [])) {
    total += await stat(join(folder, name)).then(
      (entry) => entry.size,
      () => 0, // The file was moved away between the two calls: the download is done with it.
    )
  }
  return total
}

function versionIn(manifest: unknown): string {
  if (typeof manifest === 'object' && manifest !== null && 'version' in manifest)
    return String(manifest.version)
  return ''
}

function readText(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined
}
