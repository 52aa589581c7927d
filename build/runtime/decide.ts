/** Everything the choice of a runtime depends on, gathered beforehand so that the choice itself is a plain function. */
export interface RuntimeFacts {
  /** `ELECTRON_OVERRIDE_DIST_PATH`, with the version its files tell and whether an executable is in it. */
  readonly override:
    | { readonly path: string; readonly version: string; readonly present: boolean }
    | undefined
  /** The `electron` package of the lockfile; undefined when it is not installed. */
  readonly pinned: { readonly version: string; readonly present: boolean } | undefined
  /** Why the pinned binary cannot be had: the remembered failure of an earlier fetch, or the wish not to try. */
  readonly unavailable: string | undefined
  /** Whether the registry's build lies prepared in the cache. */
  readonly cached: boolean
  /** `process.platform` and `process.arch`, as in `linux-x64`. */
  readonly system: string
}

/** What to do next. After `fetch-pinned` has failed, decide again with `unavailable` set. */
export type RuntimeStep =
  | { readonly kind: 'use-override' }
  | { readonly kind: 'refuse-override' }
  | { readonly kind: 'use-pinned' }
  | { readonly kind: 'fetch-pinned' }
  | { readonly kind: 'use-cached' }
  | { readonly kind: 'set-up-registry-build' }
  | { readonly kind: 'give-up'; readonly why: string }

/** The order of design.md, "Runtime": what the user names, the pinned release, the build in the registry. */
export function decideRuntime(facts: RuntimeFacts): RuntimeStep {
  if (facts.override !== undefined) {
    // A path that the user named and that holds nothing is an error: another runtime would be a silent surprise.
    return { kind: facts.override.present ? 'use-override' : 'refuse-override' }
  }
  if (facts.pinned?.present === true) return { kind: 'use-pinned' }
  if (facts.pinned !== undefined && facts.unavailable === undefined) return { kind: 'fetch-pinned' }
  if (facts.system === 'linux-x64') return { kind: facts.cached ? 'use-cached' : 'set-up-registry-build' }
  return { kind: 'give-up', why: facts.unavailable ?? 'the electron package is not installed' }
}

/**
 * Whether a version still gets security fixes: Electron supports its three newest majors, and the pinned one is the
 * newest that this project knows.
 *
 * @param version - as in `33.2.1`; anything that does not start with a number is out of support
 * @param pinned - the version of the lockfile
 */
export function isSupported(version: string, pinned: string): boolean {
  const major = Number.parseInt(version, 10)
  return major > Number.parseInt(pinned, 10) - 3
}
