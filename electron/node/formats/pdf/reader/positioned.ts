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
