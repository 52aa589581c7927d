import { networkInterfaces } from 'node:os'
import { failure, ok, type Result } from '#core/result'
import { lastLine, type RunCommand, runCommand } from '../runtime/command'
import type { SetupFailure } from '../runtime/failure'

/**
 * Makes sure that this machine can talk to itself: the tests drive Electron over a port of the loopback device, which is
 * down in a fresh network namespace (`unshare -n`).
 *
 * @param isUp - whether the loopback device has an address
 */
export async function ensureLoopback(
  run: RunCommand = runCommand,
  platform: NodeJS.Platform = process.platform,
  isUp: () => boolean = () => networkInterfaces()['lo'] !== undefined,
): Promise<Result<void, SetupFailure>> {
  if (platform !== 'linux' || isUp()) return ok(undefined)
  const raised = await run('ip', ['link', 'set', 'lo', 'up'])
  if (raised.code === 0) return ok(undefined)
  return failure({
    code: 'loopback-down',
    what: 'The loopback network device is down, and it could not be brought up.',
    why: lastLine(raised),
    next: 'Run `ip link set lo up` as root in this network namespace, then start the tests again.',
  })
}
