import { failure, ok, type Result } from '#core/result'
import type { SetupFailure } from '../runtime/failure'
import type { Variant } from './release-fuses'

/** What is packaged, and how it may be called. */
export interface PackagePlan {
  readonly variant: Variant
  /** `dir` is the unpacked app; anything else is a file for people to install. */
  readonly targets: readonly string[]
  /** The output folder, from the project's root. */
  readonly output: string
  /** True when it may not leave this machine: the runtime gets no security fixes, or the inspector is open. */
  readonly smokeTestOnly: boolean
}

/** The facts the plan depends on. */
export interface PackageWish {
  readonly variant: Variant
  readonly targets: readonly string[]
  readonly runtime: { readonly version: string; readonly supported: boolean }
}

/**
 * Decides what is packaged, and refuses to make anything installable of an Electron without security fixes or of the
 * build under test.
 */
export function planPackage(wish: PackageWish): Result<PackagePlan, SetupFailure> {
  const { variant, targets, runtime } = wish
  const smokeTestOnly = !runtime.supported || variant === 'test'
  if (smokeTestOnly && targets.some((target) => target !== 'dir')) {
    return failure({
      code: 'packaging-refused',
      what: `No release is made: ${targets.join(', ')}.`,
      why: runtime.supported
        ? 'The build under test leaves the inspector open.'
        : `Electron ${runtime.version} gets no security fixes any more; it is for development and tests.`,
      next: runtime.supported
        ? 'Leave `--for-tests` away.'
        : 'Package where the pinned Electron can be fetched: `npm run runtime -- --refresh`. `npm run package` alone makes the unpacked smoke-test build.',
    })
  }
  return ok({ variant, targets, output: `dist/${variant}`, smokeTestOnly })
}
