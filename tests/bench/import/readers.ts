import { readAkomaNtoso } from '#node/formats/akoma-ntoso/reader'
import { readDocx } from '#node/formats/docx/reader/read-docx'
import type { FormatReader } from '#node/formats/format-reader'
import { readHtml } from '#node/formats/html/reader'
import { readMarkdown } from '#node/formats/text/markdown'
import { readPlainText } from '#node/formats/text/plain-text'
import { readTreatyXml } from '#node/formats/treaty-xml/reader'

/** The readers to try for a file's extension, in order. To add a format: a line here. */
const readers: Readonly<Record<string, readonly FormatReader[]>> = {
  md: [readMarkdown],
  txt: [readPlainText],
  html: [readHtml],
  xml: [readAkomaNtoso, readTreatyXml],
  docx: [readDocx],
}

export function readersFor(extension: string): readonly FormatReader[] {
  return readers[extension] ?? []
}
