import { isOnPath } from '../runtime/system-packages'

/**
 * Wraps a command so that the kernel ends it when this process ends, also when this one is killed and cannot clean up.
 * `setpriv` is part of util-linux and so of every Debian; where it is missing the command stays as it is.
 *
 * @param signal - what the command is sent then, as in `TERM`
 */
export function boundToParent(
  program: string,
  args: readonly string[],
  signal: 'TERM' | 'KILL',
): readonly [string, readonly string[]] {
  if (process.platform !== 'linux' || !isOnPath('setpriv')) return [program, args]
  return ['setpriv', ['--pdeathsig', signal, program, ...args]]
}
