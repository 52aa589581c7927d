import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { failure, ok, type Result } from '#core/result'
import { lastLine, type RunCommand, runCommand } from './command'
import type { SetupFailure } from './failure'

/**
 * What Debian packages are needed for: to run Electron, to run it without a display, to run the tests, to run those of the
 * pages in a newer Chromium too, to look at a window.
 */
export type Purpose = 'electron' | 'display' | 'tests' | 'chromium' | 'smoke'

/** A Debian package, and the library or program by which its presence shows on any distribution and any release. */
export interface Need {
  readonly package: string
  readonly library?: string
  readonly program?: string
}

/** Extend this table, and nothing else, when a purpose needs more. */
export const needs: Readonly<Record<Purpose, readonly Need[]>> = {
  electron: [
    { package: 'libgtk-3-0', library: 'libgtk-3.so.0' },
    { package: 'libnss3', library: 'libnss3.so' },
    { package: 'libasound2', library: 'libasound.so.2' },
    { package: 'libgbm1', library: 'libgbm.so.1' },
    { package: 'libxss1', library: 'libXss.so.1' },
    { package: 'libatk-bridge2.0-0', library: 'libatk-bridge-2.0.so.0' },
  ],
  display: [
    { package: 'xvfb', program: 'Xvfb' },
    { package: 'xauth', program: 'xauth' },
  ],
  tests: [
    { package: 'strace', program: 'strace' },
    { package: 'poppler-utils', program: 'pdftotext' },
    { package: 'libreoffice-writer-nogui', program: 'soffice' },
    { package: 'iproute2', program: 'ip' },
  ],
  chromium: [{ package: 'chromium', program: 'chromium' }],
  smoke: [
    { package: 'x11-utils', program: 'xwininfo' },
    { package: 'strace', program: 'strace' },
  ],
}

/** What is on this machine, gathered beforehand. */
export interface Installed {
  /** The output of `ldconfig -p`; undefined when it could not be had, and then no library is called missing. */
  readonly libraries: string | undefined
  readonly hasProgram: (name: string) => boolean
}

/** The packages of these purposes that are not there, each once, in the order of the table. */
export function missingPackages(purposes: readonly Purpose[], installed: Installed): readonly string[] {
  const known = installed.libraries?.split('\n').map((line) => line.trim().split(' ', 1)[0])
  const isMissing = (need: Need): boolean =>
    (need.library !== undefined && known !== undefined && !known.includes(need.library)) ||
    (need.program !== undefined && !installed.hasProgram(need.program))
  const packages = purposes.flatMap((purpose) => needs[purpose].filter(isMissing))
  return [...new Set(packages.map((need) => need.package))]
}

/** The one command that installs packages, for a person to copy. */
export function installCommand(packages: readonly string[]): string {
  return `sudo apt-get update && sudo apt-get install --yes --no-install-recommends ${packages.join(' ')}`
}

/** The machine, as {@link ensureSystemPackages} sees it. */
export interface Machine {
  readonly run: RunCommand
  readonly platform: NodeJS.Platform
  readonly isRoot: boolean
  readonly hasProgram: (name: string) => boolean
  readonly onProgress: (line: string) => void
}

/**
 * Makes sure that the Debian packages of these purposes are there. As root with apt they are installed without a
 * question; anyone else is told the one command to run. Does nothing on other systems than Linux.
 */
export async function ensureSystemPackages(
  purposes: readonly Purpose[],
  given: Partial<Machine> = {},
): Promise<Result<void, SetupFailure>> {
  const machine = { ...thisMachine(), ...given }
  if (machine.platform !== 'linux') return ok(undefined)
  const missing = missingPackages(purposes, await look(machine))
  if (missing.length === 0) return ok(undefined)
  if (!machine.isRoot || !machine.hasProgram('apt-get')) {
    return failure(packagesMissing(missing, 'Only root can install them, with apt.'))
  }
  machine.onProgress(`Installing ${missing.join(' ')} with apt …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const update = await machine.run('apt-get', ['update', '--quiet'], { env })
  const install = ['install', '--yes', '--quiet', '--no-install-recommends', ...missing]
  const installed = await machine.run('apt-get', install, { env })
  const still = missingPackages(purposes, await look(machine))
  if (still.length === 0) return ok(undefined)
  const complaint = lastLine(installed.code === 0 ? update : installed)
  return failure(packagesMissing(still, `apt-get could not install them: ${complaint}`))
}

async function look(machine: Machine): Promise<Installed> {
  // By its full path: /sbin is not on everyone's PATH.
  const listed = await machine.run('/sbin/ldconfig', ['-p'])
  return { libraries: listed.code === 0 ? listed.stdout : undefined, hasProgram: machine.hasProgram }
}

function thisMachine(): Machine {
  return {
    run: runCommand,
    platform: process.platform,
    isRoot: process.getuid?.() === 0,
    hasProgram: isOnPath,
    onProgress: (line) => console.error(line),
  }
}

/** Whether a program can be run by its bare name. */
export function isOnPath(name: string, path: string = process.env['PATH'] ?? ''): boolean {
  return programOnPath(name, path) !== null
}

/** The file of a program that can be run by its bare name, or `null`. */
export function programOnPath(name: string, path: string = process.env['PATH'] ?? ''): string | null {
  const files = path.split(delimiter).map((folder) => join(folder, name))
  const found = files.find((file) => {
    try {
      accessSync(file, constants.X_OK)
      return true
    } catch {
      return false // Not in this folder: the next one may have it.
    }
  })
  return found ?? null
}

function packagesMissing(packages: readonly string[], why: string): SetupFailure {
  return {
    code: 'packages-missing',
    what: `Debian packages are missing: ${packages.join(' ')}.`,
    why,
    next: `Run: ${installCommand(packages)}`,
  }
}
