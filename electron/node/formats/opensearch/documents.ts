import type { Declaration } from '#core/document/declaration'
import { frameOf } from '#core/document/frame'
import { listingOf } from '#core/document/listing'
import type { QuotableTrust } from '#core/document/trust'
import { unitsOf } from '#core/document/units'

/** What an index of units is made with: the body of the request that makes it. Field types of every version of OpenSearch. */
export const indexMapping = {
  mappings: {
    // A field that is not here is a mistake, and is refused with its document.
    dynamic: 'strict',
    properties: {
      declaration: { type: 'keyword' },
      eId: { type: 'keyword' },
      position: { type: 'integer' },
      kind: { type: 'keyword' },
      num: { type: 'keyword' },
      heading: { type: 'text' },
      text: { type: 'text' },
      footnotes: { type: 'text' },
      title: { type: 'text' },
      shortTitle: { type: 'text' },
      parties: { type: 'keyword' },
      date: { type: 'date' },
      language: { type: 'keyword' },
      edition: { type: 'keyword' },
      textSha256: { type: 'keyword' },
      trust: { type: 'keyword' },
      origin: { type: 'text' },
    },
  },
} as const

type Field = keyof typeof indexMapping.mappings.properties

/** One unit of a text as an index has it. What is not known is `null`, which an index takes for a field that is not there. */
export type UnitDocument = Readonly<
  Record<Exclude<Field, 'position' | 'parties' | 'footnotes'>, string | null>
> & {
  /** In reading order, from 1. */
  readonly position: number
  readonly parties: readonly string[]
  readonly footnotes: readonly string[]
}

/** A text to be indexed. */
export interface TextToExport {
  readonly declaration: Declaration
  readonly trust: QuotableTrust
  /** Where an imported text came from, and that nobody checked it, in words; `null` for a bundled one. */
  readonly origin: string | null
}

/** A document and its name, which stays the same as long as the text has such a unit. */
export interface NamedDocument {
  readonly id: string
  readonly document: UnitDocument
}

/** `verified`, `imported`, or `awaits-review` for an imported text whose review is not finished. */
function trustCode(trust: QuotableTrust): string {
  if (trust.kind === 'verified') return 'verified'
  return trust.statement.awaitsReview ? 'awaits-review' : 'imported'
}

/**
 * All words of a text, one document a unit and one a line around its tree (title, date, closing lines; kind `frame`, no eId),
 * each with what a hit must say of the text. Names have at most 241 bytes; an index takes 512.
 */
export function documentsOf({ declaration, trust, origin }: TextToExport): readonly NamedDocument[] {
  const { id, title, shortTitle, parties, date, language } = listingOf(declaration)
  const { edition } = declaration
  const ofText = {
    declaration: id,
    title,
    shortTitle,
    parties,
    date,
    language,
    edition: edition.label,
    textSha256: edition.textSha256,
    trust: trustCode(trust),
    origin,
  }
  const frame = frameOf(declaration).map((line) => ({
    part: line.part,
    name: line.id,
    words: { eId: null, kind: 'frame', num: null, heading: null, text: line.text, footnotes: [] },
  }))
  const units = unitsOf(declaration).map(({ eId, kind, num, text, isHeading, footnotes }) => ({
    name: eId,
    words: {
      eId,
      kind,
      num,
      // A heading's words stand in one field only, so that all words of a text stand in its documents once.
      heading: isHeading && text !== '' ? text : null,
      text: isHeading ? null : text,
      footnotes: footnotes.map((note) => `${note.marker} ${note.text}`),
    },
  }))
  const inOrder = [
    ...frame.filter(({ part }) => part === 'opening'),
    ...units,
    ...frame.filter(({ part }) => part === 'closing'),
  ]
  return inOrder.map(({ name, words }, index) => ({
    id: `${id}#${name}`,
    document: { ...ofText, ...words, position: index + 1 },
  }))
}

/** A document as the bulk interface takes it: a line that says what to do, and one with the document, each ended. */
export function bulkLines({ id, document }: NamedDocument): string {
  return `${JSON.stringify({ index: { _id: id } })}\n${JSON.stringify(document)}\n`
}
