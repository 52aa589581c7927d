/**
 * An expected failure of a set-up step, in the words a person needs: what failed, why, and what to do.
 * Scripts print {@link describeFailure} and end with a non-zero status.
 */
export interface SetupFailure {
  readonly code:
    | 'override-invalid'
    | 'no-runtime'
    | 'download-failed'
    | 'integrity-mismatch'
    | 'unpack-failed'
    | 'packages-missing'
    | 'build-failed'
    | 'display-failed'
    | 'loopback-down'
    | 'app-failed'
    | 'not-readable'
    | 'packaging-refused'
    | 'packaging-failed'
  readonly what: string
  readonly why: string
  readonly next: string
}

/** Three short lines: what failed, why, what to do. */
export function describeFailure(failure: SetupFailure): string {
  return `Failed: ${failure.what}\nWhy:    ${failure.why}\nDo:     ${failure.next}`
}
