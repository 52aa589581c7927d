import { homedir } from 'node:os'
import { isAbsolute, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds `package.json`. */
export const projectRoot = resolve(fileURLToPath(new URL('../..', import.meta.url)))

/**
 * Where runtimes are kept between runs: outside `node_modules`, so that `npm ci` does not throw them away.
 *
 * @param env - `XDG_CACHE_HOME` counts when it is an absolute path, as the XDG base directory specification says
 * @param home - the user's home directory
 */
export function cacheDirectory(env: NodeJS.ProcessEnv = process.env, home: string = homedir()): string {
  const base = env['XDG_CACHE_HOME']
  return join(base !== undefined && isAbsolute(base) ? base : join(home, '.cache'), 'declaration-reader')
}
