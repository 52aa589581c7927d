import type { FormatFailure } from '#core/import/format-failure'
import type { SourceText } from '#core/import/source-text'
import type { Result } from '#core/result'

export type { FormatFailure } from '#core/import/format-failure'

/** Reads a file's bytes. A pure function: it opens, fetches and runs nothing. */
export type FormatReader = (bytes: Uint8Array) => Result<SourceText, FormatFailure>
