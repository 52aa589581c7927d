import type { SourceFormat } from '#core/document/provenance'
import type { ImportedText } from '#core/import/imported-text'
import { recognise } from '#core/import/recognise'
import type { SourceText } from '#core/import/source-text'
import { failure, ok, type Result } from '#core/result'
import { readAkomaNtoso } from '../formats/akoma-ntoso/reader'
import { detectFormat } from '../formats/detect-format'
import { readDocx } from '../formats/docx/reader/read-docx'
import type { FormatFailure, FormatReader } from '../formats/format-reader'
import { readHtml } from '../formats/html/reader'
import { readMarkdown } from '../formats/text/markdown'
import { readPlainText } from '../formats/text/plain-text'
import { readTreatyXml } from '../formats/treaty-xml/reader'

/** A file that was read. */
export interface ReadText {
  readonly format: SourceFormat
  readonly source: SourceText
  readonly text: ImportedText
}

/** Reads a file's bytes; its name says what they are where they do not. */
export type ReadFileText = (file: {
  readonly name: string
  readonly bytes: Uint8Array
}) => Promise<Result<ReadText, FormatFailure>>

/** Formats that are read in this process; a PDF needs a window that has no rights. */
const readers: Readonly<Partial<Record<SourceFormat, FormatReader>>> = {
  text: readPlainText,
  markdown: readMarkdown,
  html: readHtml,
  docx: readDocx,
  'akoma-ntoso': readAkomaNtoso,
  'treaty-xml': readTreatyXml,
}

/** Reads a file in this process. */
export const readTextHere: ReadFileText = ({ name, bytes }) => {
  const format = detectFormat(bytes, name)
  if (!format.ok) return Promise.resolve(format)
  const reader = readers[format.value]
  if (!reader) return Promise.resolve(failure({ code: 'wrong-format', detail: format.value }))
  const read = reader(bytes)
  if (!read.ok) return Promise.resolve(read)
  return Promise.resolve(ok({ format: format.value, source: read.value, text: recognise(read.value) }))
}
