import type { ExportFormat, ExportStage, WordNoteForm } from '#contract/briefings'
import { assertNever } from '#core/assert-never'
import type { ExtractDocument } from '#core/briefing/blocks'
import { toMarkdown } from '#core/briefing/markdown'
import { toPlainText } from '#core/briefing/plain-text'
import { ok, type Result } from '#core/result'
import { toDocx } from './docx-writer'
import { type FinishPdf, type PdfFailure, toPdf } from './pdf-writer'
import type { PrintWindow } from './print-window'

/** What the writers need of their surroundings. */
export interface ExtractPorts {
  readonly open: (document: ExtractDocument) => Promise<PrintWindow>
  readonly finish: FinishPdf
  readonly now: Date
}

export interface ExtractChoices {
  readonly format: ExportFormat
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
): Promise<Result<Uint8Array, PdfFailure>> {
  switch (format) {
    case 'pdf':
      return toPdf(document, ports.open, { ...progress, finish: ports.finish })
    case 'docx':
      return ok(await toDocx(document, { notes: wordNotes, now: ports.now }))
    case 'md':
      return ok(new TextEncoder().encode(toMarkdown(document)))
    case 'txt':
      return ok(new TextEncoder().encode(toPlainText(document)))
    default:
      return assertNever(format)
  }
}
