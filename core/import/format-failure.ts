/** The largest file that is read, in bytes: a text of 10,000 paragraphs with pictures has a tenth of it. */
export const largestFile = 64 * 1024 * 1024

/** The most pages of a PDF that are read. */
export const mostPages = 3_000

/** Why a file cannot be read at all. */
export interface FormatFailure {
  readonly code: FormatFailureCode
  /** What the reader met, in the format's own words; `null` where the code says all. */
  readonly detail: string | null
}

/** Every code of a {@link FormatFailure}. */
export const formatFailureCodes = [
  /** No bytes, or no words in them. */
  'empty',
  /** Pages that hold pictures and no words, as a scanner makes them. */
  'no-words',
  /** It is not what its name or first bytes say. */
  'wrong-format',
  /** It ends in the middle or breaks the rules of its format. */
  'damaged',
  'encrypted',
  /** Larger, deeper or of more parts than is read. */
  'too-large',
  'too-deep',
  /** More than {@link largestFile}; it is refused before it is read, and its size is the detail. */
  'file-too-large',
  /** More than {@link mostPages}; how many is the detail. */
  'too-many-pages',
  /** It unpacks to far more than it is. */
  'unpacks-to-too-much',
  /** Its characters cannot be told: no encoding fits. */
  'unknown-encoding',
  /** A PDF, where there is nothing that reads it. */
  'needs-pdf-reader',
  /** Reading or recognising took longer, or more memory, than is given to one file. */
  'took-too-long',
  'out-of-memory',
  /** The thread or window that read it ended; why is the detail, for a report. */
  'reader-ended',
  /** The person or the closing of the app ended it. */
  'cancelled',
  /** It was another file at the end of reading than at the beginning. */
  'changed-while-read',
  'not-found',
  'not-allowed',
  /** A folder, a device, a pipe. */
  'not-a-file',
  /** The disk refused; its code is the detail. */
  'unreadable',
] as const

export type FormatFailureCode = (typeof formatFailureCodes)[number]
