import { z } from 'zod'
import { pdfOpenedSchema, pdfPageSchema } from '#contract/pdf/channels'
import { type FormatFailure, formatFailureCodes } from '#core/import/format-failure'
import type { Result } from '#core/result'
import type { PositionedPages } from '../formats/pdf/reader/positioned'

/** How the app without a window read a PDF, as one line of JSON on its standard output. */
export const pdfJobOutcomeSchema = z.discriminatedUnion('ok', [
  z.strictObject({
    ok: z.literal(true),
    value: z.strictObject({ pages: z.array(pdfPageSchema), ...pdfOpenedSchema.shape }),
  }),
  z.strictObject({
    ok: z.literal(false),
    error: z.strictObject({ code: z.enum(formatFailureCodes), detail: z.string().nullable() }),
  }),
])
export type PdfJobOutcome = Result<PositionedPages, FormatFailure>
