import { z } from 'zod'
import { type SourceFormat, sourceFormats } from '#core/document/provenance'
import { formatFailureCodes } from '#core/import/format-failure'
import type { ImportedText } from '#core/import/imported-text'
import { recognise } from '#core/import/recognise'
import type { SourceText } from '#core/import/source-text'
import { ok, type Result } from '#core/result'
import type { FormatFailure } from '../formats/format-reader'
import type { PositionedPages } from '../formats/pdf/reader/positioned'
import { readPdf } from '../formats/pdf/reader/read-pdf'
import { type NamedBytes, type ReadSource, readFile } from '../formats/read-file'

/** What a file became: its words as the format holds them, and the text that was recognised in them. */
export interface ReadText {
  readonly format: SourceFormat
  readonly source: SourceText
  readonly text: ImportedText
}

/** What is to be read: a file as it came, or a PDF that a window has opened. */
export type ReadingWork =
  | { readonly kind: 'file'; readonly file: NamedBytes }
  | { readonly kind: 'pages'; readonly document: PositionedPages }

/** Reads and recognises. Pure, and as long as the file wants it to be: see `reading-thread`. */
export function readText(work: ReadingWork): Result<ReadText, FormatFailure> {
  const read = work.kind === 'file' ? readFile(work.file) : readOpened(work.document)
  return read.ok ? ok({ ...read.value, text: recognise(read.value.source) }) : read
}

function readOpened(document: PositionedPages): Result<ReadSource, FormatFailure> {
  const read = readPdf(document)
  return read.ok ? ok({ format: 'pdf', source: read.value }) : read
}

const many = z.array(z.unknown())

/**
 * What a thread may answer. The nodes themselves are not gone through: our own code made them of plain values, and what
 * goes from thread to thread has no behaviour.
 */
const answerSchema = z.discriminatedUnion('ok', [
  z.strictObject({
    ok: z.literal(false),
    error: z.strictObject({ code: z.enum(formatFailureCodes), detail: z.string().nullable() }),
  }),
  z.strictObject({
    ok: z.literal(true),
    value: z.strictObject({
      format: z.enum(sourceFormats),
      source: z.looseObject({ blocks: many, left: many, traits: many, properties: z.looseObject({}) }),
      text: z.looseObject({
        body: many,
        doubts: many,
        judgements: z.instanceof(Map),
        words: z.strictObject({ in: z.int(), out: z.int(), left: z.int(), lost: z.int() }),
      }),
    }),
  }),
])

/** @returns `null` for what no thread of ours answers */
export function parseReadText(answer: unknown): Result<ReadText, FormatFailure> | null {
  return answerSchema.safeParse(answer).success ? (answer as Result<ReadText, FormatFailure>) : null
}
