import { failure, ok, type Result } from '#core/result'
import { skimText } from './encoding/decode'
import type { FormatFailure } from './format-reader'
import { beginsAsArchive } from './zip/directory'

/** Formats that are read. */
export const sourceFormats = ['text', 'markdown', 'html', 'docx', 'pdf', 'akoma-ntoso', 'treaty-xml'] as const

export type SourceFormat = (typeof sourceFormats)[number]

/** How much of a file tells what it is. */
const looked = 16 * 1024

/** First bytes of files that are no text and are not read, by what people call them. */
const strangers: ReadonlyArray<readonly [string, readonly number[]]> = [
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
  ['tiff', [0x49, 0x49, 0x2a, 0x00]],
  ['tiff', [0x4d, 0x4d, 0x00, 0x2a]],
  ['webp', [0x52, 0x49, 0x46, 0x46]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['gzip', [0x1f, 0x8b]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['rar', [0x52, 0x61, 0x72, 0x21]],
  ['postscript', [0x25, 0x21, 0x50, 0x53]],
  ['program', [0x7f, 0x45, 0x4c, 0x46]],
  ['program', [0x4d, 0x5a, 0x90, 0x00]],
]

/** The container of Word before 2007, and of files with a password since. */
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/** What stands in a ZIP of another kind, by what people call it. */
const packages: ReadonlyArray<readonly [string, string]> = [
  ['xlsx', 'xl/workbook'],
  ['pptx', 'ppt/presentation'],
  ['odt', 'application/vnd.oasis.opendocument'],
  ['epub', 'application/epub+zip'],
]

/**
 * Tells what a file is by its first bytes; where these leave several text formats open, by its name.
 *
 * @param name - the file's name, with or without folders; only its ending is looked at
 * @returns `wrong-format` with what the file is instead, as its ending would be: `doc`, `png`, `text`
 */
export function detectFormat(bytes: Uint8Array, name: string): Result<SourceFormat, FormatFailure> {
  if (bytes.length === 0) return failure({ code: 'empty', detail: null })
  if (bytes.subarray(0, 1_024).length >= 5 && indexOf(bytes.subarray(0, 1_024), '%PDF-') >= 0)
    return ok('pdf')
  if (beginsAsArchive(bytes)) return packageFormat(bytes)
  if (startsWith(bytes, compoundFile)) {
    // The names in such a file are in UTF-16.
    const isLocked = indexOf(bytes, 'EncryptedPackage'.split('').join('\0')) >= 0
    return failure(isLocked ? { code: 'encrypted', detail: null } : { code: 'wrong-format', detail: 'doc' })
  }
  const stranger = strangers.find(([, start]) => startsWith(bytes, start))
  return stranger ? wrong(stranger[0]) : textFormat(bytes, name)
}

function wrong(detail: string): Result<never, FormatFailure> {
  return failure({ code: 'wrong-format', detail })
}

function packageFormat(bytes: Uint8Array): Result<SourceFormat, FormatFailure> {
  if (indexOf(bytes, 'word/document') >= 0) return ok('docx')
  return wrong(packages.find(([, sign]) => indexOf(bytes, sign) >= 0)?.[0] ?? 'zip')
}

function textFormat(bytes: Uint8Array, name: string): Result<SourceFormat, FormatFailure> {
  const start = skimText(bytes, looked)?.trimStart()
  if (start === undefined) return wrong('binary')
  if (start === '' && bytes.length <= looked) return failure({ code: 'empty', detail: null })
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  if (/^(?:MIME-Version|From: <Saved by)/i.test(start)) return wrong('mhtml')
  if (start.startsWith('<')) {
    const format = markupFormat(start, ending)
    if (format) return format
  }
  if (ending === 'htm' || ending === 'html' || ending === 'xhtml') return ok('html')
  if (ending === 'xml' || ending === 'akn') return wrong('text')
  if (ending === 'docx' || ending === 'doc' || ending === 'pdf') return wrong('text')
  if (ending === 'md' || ending === 'markdown' || /^---\r?\n[\w-]+:/.test(start)) return ok('markdown')
  return ok('text')
}

/** Elements that a page or a piece of one begins with. */
const htmlStart =
  /^(?:html|head|body|div|p|h[1-6]|table|ol|ul|dl|main|article|section|header|meta|title|style|link|center|font|pre|blockquote|span)$/

/** @returns `null` for what only looks like markup, such as a text that begins with `<` */
function markupFormat(start: string, ending: string): Result<SourceFormat, FormatFailure> | null {
  if (/^<!doctype\s+html/i.test(start)) return ok('html')
  const isXml = start.startsWith('<?xml') || ending === 'xml' || ending === 'akn'
  const skipped = start.replace(
    /^(?:\s|<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!doctype(?:[^<>[\]]|\[[^\]]*\])*>)+/i,
    '',
  )
  const root = /^<(?:[\w.-]+:)?([a-z][\w.-]*)/i.exec(skipped)?.[1] ?? ''
  if (root === 'akomaNtoso') return ok('akoma-ntoso')
  if (root === 'treaty' && isXml) return ok('treaty-xml')
  if (root.toLowerCase() === 'html') return ok('html')
  if (isXml) return wrong(root === '' ? 'xml' : root)
  return htmlStart.test(root.toLowerCase()) && ending !== 'md' && ending !== 'txt' ? ok('html') : null
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte)
}

/** Where ASCII characters stand in bytes, or -1. */
function indexOf(bytes: Uint8Array, text: string): number {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf(text, 0, 'latin1')
}
