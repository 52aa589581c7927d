import { z } from 'zod'
import { channel } from '../channel'

/** Far more than a page can show. */
const mostItems = 100_000

/** A page as the window that opens a PDF describes it: `PdfPage` of the readers of formats. */
export const pdfPageSchema = z.strictObject({
  number: z.int().positive(),
  width: z.number(),
  height: z.number(),
  items: z
    .array(
      z.strictObject({
        text: z.string(),
        x: z.number(),
        y: z.number(),
        width: z.number(),
        height: z.number(),
        font: z.string().max(1_000),
      }),
    )
    .max(mostItems),
})
export type DescribedPage = z.infer<typeof pdfPageSchema>

const property = z.string().max(10_000).nullable()

/** What a PDF says of itself, and what it holds beside the words on its pages. */
export const pdfOpenedSchema = z.strictObject({
  properties: z.strictObject({ title: property, date: property, language: property }),
  traits: z
    .array(
      z.strictObject({
        code: z.enum(['scripts', 'links', 'comments', 'content-controls']),
        count: z.int().positive(),
      }),
    )
    .max(4),
})
export type PdfOpened = z.infer<typeof pdfOpenedSchema>

/** How a PDF was opened, after its last page. */
const outcomeSchema = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: pdfOpenedSchema }),
  z.strictObject({
    ok: z.literal(false),
    error: z.strictObject({
      code: z.enum(['encrypted', 'damaged', 'too-many-pages', 'reader-ended']),
      detail: z.string().max(1_000).nullable(),
    }),
  }),
])
export type PdfOutcome = z.infer<typeof outcomeSchema>

/** What the hidden window asks and says that opens a PDF. */
export const pdfChannels = {
  'pdf:document': channel<Uint8Array>()(z.undefined()),
  'pdf:page': channel<void>()(pdfPageSchema),
  'pdf:done': channel<void>()(outcomeSchema),
} as const
