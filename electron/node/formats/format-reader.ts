import type { SourceText } from '#core/import/source-text'
import type { Result } from '#core/result'

/** Reads a file's bytes. A pure function: it opens, fetches and runs nothing. */
export type FormatReader = (bytes: Uint8Array) => Result<SourceText, FormatFailure>

/** Why a file cannot be read at all. */
export interface FormatFailure {
  readonly code: FormatFailureCode
  /** What the reader met, in the format's own words; `null` where the code says all. */
  readonly detail: string | null
}

export type FormatFailureCode =
  /** No bytes, or no words in them. */
  | 'empty'
  /** It is not what its name or first bytes say. */
  | 'wrong-format'
  /** It ends in the middle or breaks the rules of its format. */
  | 'damaged'
  | 'encrypted'
  /** Larger, deeper or of more parts than is read. */
  | 'too-large'
  | 'too-deep'
  /** It unpacks to far more than it is. */
  | 'unpacks-to-too-much'
  /** Its characters cannot be told: no encoding fits. */
  | 'unknown-encoding'
