import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { decodePDFRawStream, PDFDocument, PDFRawStream } from 'pdf-lib'
import { output } from './terminal-programs'

/**
 * Which of these words can be found in a file by any means: in its bytes (UTF-8, UTF-16 either way, and the
 * hexadecimal strings of PDF), in the parts of a Word document, in the streams of a PDF, in its text and properties.
 */
export async function traces(file: string, words: readonly string[]): Promise<readonly string[]> {
  const bytes = await readFile(file)
  const layers = [...encodings(bytes), ...(await inner(file, bytes))].join('\n').toLowerCase()
  return words.filter((word) => forms(word).some((form) => layers.includes(form)))
}

function encodings(bytes: Uint8Array): readonly string[] {
  const buffer = Buffer.from(bytes)
  return [
    buffer.toString('utf8'),
    buffer.toString('utf16le'),
    buffer.subarray(1).toString('utf16le'),
    buffer.toString('latin1'),
  ]
}

/** A word as it may stand in bytes read as Latin-1 or UTF-8, in lower case. */
function forms(word: string): readonly string[] {
  const little = Buffer.from(word.toLowerCase(), 'utf16le')
  const big = Buffer.from(little).swap16()
  const original = Buffer.from(word, 'utf16le').swap16()
  return [word, big.toString('latin1'), big.toString('hex'), original.toString('hex')].map((form) =>
    form.toLowerCase(),
  )
}

async function inner(file: string, bytes: Uint8Array): Promise<readonly string[]> {
  switch (path.extname(file)) {
    case '.docx':
      return Object.entries(unzipSync(new Uint8Array(bytes))).flatMap(([name, part]) => [
        name,
        strFromU8(part),
      ])
    case '.pdf': {
      const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
      const streams = pdf.context
        .enumerateIndirectObjects()
        .flatMap(([, object]) => (object instanceof PDFRawStream ? [object] : []))
      return [
        ...streams.flatMap((stream) => encodings(decodePDFRawStream(stream).decode())),
        await output('pdftotext', '-enc', 'UTF-8', file, '-'),
        await output('pdfinfo', '-meta', '-custom', file).catch(() => ''),
        await output('pdfinfo', '-struct-text', file),
      ]
    }
    default:
      return []
  }
}
