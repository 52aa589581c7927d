import { z } from 'zod'
import { noteColourSchema } from '../colour-schema'
import { createNote } from '../create-note'
import { type HexHash, uuidFromText, type VersionedNote } from '../merge'
import type { NoteTarget, QuoteSelector } from '../note'
import { versionLimits } from '../versions'
import { EntryFault } from './entry-problem'

/** Finds a quote in the declaration that the reader imports into; `null` when it is not there for certain. */
export type QuoteResolver = (quote: QuoteSelector) => readonly NoteTarget[] | null

/** Where foreign annotations go. */
export interface ForeignHome {
  readonly declaration: string
  readonly edition: string
  readonly resolve: QuoteResolver
  readonly hash: HexHash
  /** ISO 8601 time for annotations that carry none. */
  readonly now: string
}

const listOf = <Item extends z.ZodType>(item: Item) =>
  z.union([z.array(item), item.transform((one) => [one])]).optional()

const quoteSchema = z.object({
  type: z.literal('TextQuoteSelector'),
  exact: z.string().min(1),
  prefix: z.string().optional(),
  suffix: z.string().optional(),
})
const bodySchema = z.union([
  z.string().transform((value) => ({ value, purpose: undefined, color: undefined })),
  z.object({ value: z.string().optional(), purpose: z.string().optional(), color: z.unknown().optional() }),
])

/** What Hypothesis' API (`text`, `tags`, `updated`), Thorium and other W3C Web Annotations have in common. */
const foreignSchema = z.object({
  id: z.string().optional(),
  created: z.string().optional(),
  modified: z.string().nullish(),
  updated: z.string().optional(),
  text: z.string().optional(),
  bodyValue: z.string().optional(),
  tags: z.array(z.string()).optional(),
  body: listOf(bodySchema),
  target: listOf(z.object({ selector: listOf(z.record(z.string(), z.unknown())) })),
})

function moment(text: string | null | undefined): string | null {
  const time = Date.parse(text ?? '')
  return Number.isNaN(time) ? null : new Date(time).toISOString()
}

function quotesOf(annotation: z.infer<typeof foreignSchema>): QuoteSelector[] {
  return (annotation.target ?? []).flatMap(({ selector }) => {
    const quote = (selector ?? []).map((one) => quoteSchema.safeParse(one)).find((parsed) => parsed.success)
    if (!quote) return []
    const { exact, prefix = '', suffix = '' } = quote.data
    return [{ exact, prefix: prefix.slice(-1_000), suffix: suffix.slice(0, 1_000) }]
  })
}

/**
 * Reads another tool's annotation, if its quotes are in the text. The note is private, whatever it was there, and has
 * the same id at every import.
 *
 * @throws EntryFault or z.ZodError when it does not fit
 */
export function readForeignAnnotation(value: unknown, home: ForeignHome): VersionedNote {
  const annotation = foreignSchema.parse(value)
  const quotes = quotesOf(annotation)
  if (quotes.length === 0) throw new EntryFault({ code: 'no-quote' })
  const targets = quotes.flatMap((quote) => {
    const found = home.resolve(quote)
    if (!found) throw new EntryFault({ code: 'words-not-here', words: quote.exact.slice(0, 80) })
    return found
  })
  const bodies = annotation.body ?? []
  const isTag = (purpose: string | undefined): boolean => purpose === 'tagging'
  const words = [
    annotation.text,
    annotation.bodyValue,
    ...bodies.filter(({ purpose }) => !isTag(purpose)).map(({ value }) => value),
  ]
  const tags = [
    ...(annotation.tags ?? []),
    ...bodies.filter(({ purpose }) => isTag(purpose)).map(({ value }) => value ?? ''),
  ]
  const colour = bodies.map(({ color }) => noteColourSchema.safeParse(color)).find((parsed) => parsed.success)
  const changedAt = moment(annotation.updated ?? annotation.modified) ?? moment(annotation.created)
  const created = moment(annotation.created) ?? changedAt ?? home.now
  const id = uuidFromText(`foreign ${annotation.id ?? JSON.stringify(value)}`, home.hash)
  const note = createNote(
    {
      id,
      declaration: home.declaration,
      edition: home.edition,
      targets,
      body: words.filter((word): word is string => word !== undefined && word !== '').join('\n\n'),
      tags: [...new Set(tags.filter((tag) => tag !== ''))],
      ...(colour ? { colour: colour.data } : {}),
    },
    created,
  )
  const at = changedAt ?? created
  return {
    note: { ...note, modified: at },
    versions: { import: Math.min(Math.max(1, Date.parse(at)), versionLimits.sequence) },
  }
}
