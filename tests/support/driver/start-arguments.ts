import { projectRoot } from '#build/runtime/paths'
import { sandboxArguments } from '#build/runtime/sandbox'

/** The runtime that `tests/e2e/global-setup.ts` found. */
export function runtimeExecutable(): string {
  const executablePath = process.env['READER_EXECUTABLE']
  if (!executablePath) throw new Error('global-setup.ts has not run: READER_EXECUTABLE is not set')
  return executablePath
}

/** What every start of an app is given: the switches of this machine, and the data folder. */
export function startSwitches(dataFolder: string): readonly string[] {
  return [...sandboxArguments(), `--user-data-dir=${dataFolder}`]
}

/** What the bare runtime is given to run an app: the same, and the app's folder. */
export function startArguments(dataFolder: string, appFolder: string = projectRoot): readonly string[] {
  return [...startSwitches(dataFolder), appFolder]
}
/** Frames as soon as they are ready, in place of sixty a second: what is left is work, without waiting for a display. */
export const withoutDisplayClock: readonly string[] = ['--disable-frame-rate-limit', '--disable-gpu-vsync']
