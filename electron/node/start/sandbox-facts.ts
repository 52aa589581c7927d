import { existsSync, readFileSync } from 'node:fs'

/** What decides whether Chromium's sandbox can start. */
export interface SandboxFacts {
  readonly platform: NodeJS.Platform
  /** Undefined where there are no user ids (Windows). */
  readonly userId: number | undefined
  /** False where the kernel does not allow user namespaces to ordinary programs. */
  readonly userNamespaces: boolean
}

/** Chromium refuses to sandbox root, and an unpacked program needs user namespaces for its sandbox. */
export function canSandbox({ platform, userId, userNamespaces }: SandboxFacts): boolean {
  return platform !== 'linux' || (userId !== 0 && userNamespaces)
}

/** The facts of this machine. */
export function readSandboxFacts(): SandboxFacts {
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
