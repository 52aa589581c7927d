import type { SourceProperties, SourceTrait } from '#core/import/source-text'
import type { Result } from '#core/result'
import type { FormatFailure } from '../../format-reader'

/** Opens a PDF where it can harm nothing. Never rejects. */
export type PdfPages = (
  bytes: Uint8Array,
  signal?: AbortSignal,
) => Promise<Result<PositionedPages, FormatFailure>>

/** A whole PDF as the text that is painted on its pages, and what it says of itself. */
export interface PositionedPages {
  readonly pages: readonly PdfPage[]
  readonly properties: SourceProperties
  /** What the file holds and its words do not show: scripts, links, pictures. */
  readonly traits: readonly SourceTrait[]
}

/** A page of a PDF as the text that is painted on it. Lengths are points from the lower left corner. */
export interface PdfPage {
  /** From 1. */
  readonly number: number
  readonly width: number
  readonly height: number
  readonly items: readonly PdfItem[]
}

/** Characters painted in one go: a word, a line or a part of it. */
export interface PdfItem {
  readonly text: string
  readonly x: number
  /** Of the line that the letters stand on. */
  readonly y: number
  readonly width: number
  /** The size of the face. */
  readonly height: number
  /** The name of the face in the file, as `ABCDEF+TimesNewRoman,Bold`. */
  readonly font: string
}
