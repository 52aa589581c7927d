import type { SourceFormat } from '#core/document/provenance'
import type { SourceText } from '#core/import/source-text'
import { failure, ok, type Result } from '#core/result'
import { readAkomaNtoso } from './akoma-ntoso/reader'
import { detectFormat } from './detect-format'
import { readDocx } from './docx/reader/read-docx'
import type { FormatFailure, FormatReader } from './format-reader'
import { readHtml } from './html/reader'
import { readMarkdown } from './text/markdown'
import { readPlainText } from './text/plain-text'
import { readTreatyXml } from './treaty-xml/reader'

/** The one reader of each format. A PDF is opened elsewhere: it takes a browser's window. */
const readers: Readonly<Record<Exclude<SourceFormat, 'pdf'>, FormatReader>> = {
  text: readPlainText,
  markdown: readMarkdown,
  html: readHtml,
  docx: readDocx,
  'akoma-ntoso': readAkomaNtoso,
  'treaty-xml': readTreatyXml,
}

/** A file as it came: its bytes, and its name, which only helps to tell its format. */
export interface NamedBytes {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What stands in a file, and in which format. */
export interface ReadSource {
  readonly format: SourceFormat
  readonly source: SourceText
}

/**
 * Tells a file's format and reads it with the one reader of that format.
 *
 * @returns `needs-pdf-reader` for a PDF
 */
export function readFile({ name, bytes }: NamedBytes): Result<ReadSource, FormatFailure> {
  const detected = detectFormat(bytes, name)
  if (!detected.ok) return detected
  const format = detected.value
  if (format === 'pdf') return failure({ code: 'needs-pdf-reader', detail: null })
  const read = readers[format](bytes)
  return read.ok ? ok({ format, source: read.value }) : read
}
