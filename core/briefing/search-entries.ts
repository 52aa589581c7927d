import type { Declaration } from '../document/declaration'
import { isEId } from '../document/eid'
import { frameOf, framePartOf } from '../document/frame'
import type { GlossaryEntry } from '../document/glossary'
import { instrumentsOf, textUnitsOf } from '../document/units'
import type { SearchRecord } from '../search/record'
import type { SearchKind } from '../search/texts'
import type { TimelineEvent } from '../timeline/timeline'
import type { BriefingItem, BriefingSearch } from './briefing'
import type { ExtractWords } from './extract-words'
import type { NewId } from './operations'

/** One thing that was found, as far as a briefing needs it. A search hit fits this shape. */
export type FoundThing = { readonly kind: SearchKind; readonly id: string }

/** What the entries are made from: the declaration that was searched, its timeline and its terms. */
export type SearchedTexts = {
  readonly declaration: Declaration
  readonly events: readonly TimelineEvent[]
  readonly glossary: readonly GlossaryEntry[]
  /** Words a term as free text. */
  readonly glossaryEntry: ExtractWords['glossaryEntry']
}

/** A briefing contains single lines here: longer ones are cut and end in an ellipsis. */
const LINE = 500

/**
 * The briefing entry for one thing found: a passage is named, a note is added by its id, so that the rule for notes
 * still applies to it, and a term of the glossary becomes free text with a label. `null` for what is not part of these
 * texts.
 */
export function entryOfHit(found: FoundThing, texts: SearchedTexts, newId: NewId): BriefingItem | null {
  const declaration = texts.declaration.id
  switch (found.kind) {
    case 'note':
      return { kind: 'note', id: newId(), note: found.id }
    case 'frame': {
      return { kind: 'frame', id: newId(), declaration, part: framePartOf(found.id) }
    }
    case 'term': {
      const term = texts.glossary.find(({ id }) => id === found.id)
      return term ? { kind: 'text', id: newId(), text: termText(term, texts.glossaryEntry) } : null
    }
    default:
      return isEId(found.id) ? { kind: 'passage', id: newId(), declaration, eId: found.id } : null
  }
}

/** Entries for all that was found, in reading order and each once: frame, text, register, timeline, glossary, notes. */
export function entriesOfHits(
  hits: readonly FoundThing[],
  texts: SearchedTexts,
  newId: NewId,
): readonly BriefingItem[] {
  const order = readingOrder(texts)
  const place = ({ kind, id }: FoundThing): number => order.get(`${kind} ${id}`) ?? order.size
  const seen = new Set<string>()
  return [...hits]
    .sort((one, other) => place(one) - place(other))
    .flatMap((hit) => {
      const entry = entryOfHit(hit, texts, newId)
      // The title and the date line are one entry.
      const name = entry?.kind === 'frame' ? `frame ${entry.part}` : `${hit.kind} ${hit.id}`
      if (!entry || seen.has(name)) return []
      seen.add(name)
      return [entry]
    })
}

/**
 * The record of a search as a briefing entry: query, scope, edition, hashes, date, every place found. Notes are no part
 * of it: `record` must be of a search without them, and any that are there are left out.
 *
 * @param scope - what was looked through, in words
 * @param placeOf - where a hit is, in words
 */
export function recordEntry(
  record: SearchRecord,
  words: {
    readonly scope: string
    readonly placeOf: (hit: SearchRecord['hits'][number]) => string
  },
  newId: NewId,
): BriefingItem | null {
  const [edition] = record.editions
  if (!edition) return null
  const hits = record.hits.filter(({ kind }) => kind !== 'note')
  const search: BriefingSearch = {
    declaration: edition.declaration,
    query: cut(record.query),
    reading: record.understood === record.query ? '' : cut(record.understood),
    searched: record.scope.searched.units,
    matches: hits.flatMap(({ id }) => (isEId(id) ? [id] : [])),
    date: record.date,
    proof: {
      scope: cut(words.scope),
      edition: {
        label: cut(edition.label),
        textSha256: edition.textSha256,
        sourceSha256: edition.sourceSha256,
        ...(edition.trust.kind === 'imported' ? { imported: edition.trust.statement } : {}),
      },
      complete: record.complete,
      hits: hits.map((hit) => ({ place: cut(words.placeOf(hit)), words: cut(hit.snippet) })),
    },
  }
  return { kind: 'search', id: newId(), record: search }
}

function readingOrder({ declaration, events, glossary }: SearchedTexts): ReadonlyMap<string, number> {
  const units = textUnitsOf(declaration)
  const frame = (part: 'opening' | 'closing') =>
    frameOf(declaration).flatMap((line) => (line.part === part ? [`frame ${line.id}`] : []))
  const names = [
    ...frame('opening'),
    ...units.filter(({ division }) => division !== 'attachments').map(({ eId }) => `paragraph ${eId}`),
    ...instrumentsOf(declaration).map(({ eId }) => `instrument ${eId}`),
    ...frame('closing'),
    ...units.filter(({ division }) => division === 'attachments').map(({ eId }) => `paragraph ${eId}`),
    ...events.map(({ eId }) => `event ${eId}`),
    ...glossary.map(({ id }) => `term ${id}`),
  ]
  return new Map(names.map((name, index) => [name, index]))
}

function termText(
  { term, expansion, definition }: GlossaryEntry,
  worded: ExtractWords['glossaryEntry'],
): string {
  const said = definition === '' ? expansion : `${expansion}. ${definition}`
  return worded(term, said)
}

function cut(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim()
  return line.length <= LINE ? line : `${line.slice(0, LINE - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
}
