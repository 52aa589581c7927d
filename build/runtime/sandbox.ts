import { existsSync, readFileSync } from 'node:fs'

/** What decides whether Chromium's sandbox can start. */
export interface SandboxFacts {
  readonly platform: NodeJS.Platform
  /** Undefined where there are no user ids (Windows). */
  readonly userId: number | undefined
  /** False where the kernel keeps user namespaces from ordinary programs. */
  readonly userNamespaces: boolean
}

/**
 * The switches an unpacked development runtime needs to start: `--no-sandbox` for root, whom Chromium refuses to
 * sandbox, and where the kernel shuts user namespaces, because the set-uid helper of an unpacked runtime cannot belong
 * to root. Containers and build machines are such places. For development and tests only: no packaged app is ever
 * started or configured with this.
 */
export function sandboxArguments(facts: SandboxFacts = readSandboxFacts()): readonly string[] {
  if (facts.platform !== 'linux') return []
  return facts.userId === 0 || !facts.userNamespaces ? ['--no-sandbox'] : []
}

function readSandboxFacts(): SandboxFacts {
  return {
    platform: process.platform,
    userId: process.getuid?.(),
    userNamespaces:
      kernelSetting('/proc/sys/kernel/unprivileged_userns_clone') !== '0' &&
      kernelSetting('/proc/sys/kernel/apparmor_restrict_unprivileged_userns') !== '1',
  }
}

function kernelSetting(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined
}
