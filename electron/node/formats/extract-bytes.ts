import type { ExportStage, ExtractFormat, WordNoteForm } from '#contract/briefings/briefings'
import { assertNever } from '#core/assert-never'
import type { ExtractDocument } from '#core/briefing/blocks'
import { toMarkdown } from '#core/briefing/markdown'
import { toPlainText } from '#core/briefing/plain-text'
import { failure, ok, type Result } from '#core/result'
import type { DocxOptions } from './docx/writer/write-docx'
import type { PrintWindow } from './pdf/print-window'
import { type FinishPdf, toPdf, type WriterFailure, writerCancelled, writerFailed } from './pdf/writer'

/** Writes a Word document; rejects when it cannot, or when `signal` ends it. */
export type WriteDocx = (
  document: ExtractDocument,
  options: DocxOptions,
  signal?: AbortSignal,
) => Promise<Uint8Array>

/** What the writers need of their surroundings. */
export interface ExtractPorts {
  readonly open: (document: ExtractDocument) => Promise<PrintWindow>
  readonly finish: FinishPdf
  readonly docx: WriteDocx
  readonly now: Date
}

export interface ExtractChoices {
  readonly format: ExtractFormat
  readonly wordNotes: WordNoteForm
}

export interface ExtractProgress {
  readonly onStage?: (stage: ExportStage) => void
  readonly signal?: AbortSignal
}

/** The bytes of an extract: the one way to them, for the app, its headless command and the terminal. */
export async function extractBytes(
  document: ExtractDocument,
  { format, wordNotes }: ExtractChoices,
  ports: ExtractPorts,
  progress: ExtractProgress = {},
): Promise<Result<Uint8Array, WriterFailure>> {
  switch (format) {
    case 'pdf':
      return toPdf(document, ports.open, ports.finish, progress)
    case 'docx':
      return word(document, { notes: wordNotes, now: ports.now }, ports.docx, progress)
    case 'md':
      return ok(new TextEncoder().encode(toMarkdown(document)))
    case 'txt':
      return ok(new TextEncoder().encode(toPlainText(document)))
    default:
      return assertNever(format)
  }
}

async function word(
  document: ExtractDocument,
  options: DocxOptions,
  docx: WriteDocx,
  { onStage, signal }: ExtractProgress,
): Promise<Result<Uint8Array, WriterFailure>> {
  try {
    onStage?.('laying-out')
    return ok(await docx(document, options, signal))
  } catch (error) {
    return failure(signal?.aborted ? writerCancelled : writerFailed('docx', error))
  }
}
