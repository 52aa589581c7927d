import type { OwnTextEntry, OwnTextsFailure } from '#contract/library/own-texts'
import type { Doubt, ImportedText } from '#core/import/imported-text'
import { languageTag, proposedFacts, shortened } from '#core/import/proposed-facts'
import { sourceName } from '#core/import/source-name'
import type { LeftOut } from '#core/import/source-text'
import { textIdFor } from '#core/import/text-id'
import { failure, ok, type Result } from '#core/result'
import type { FormatFailure } from '../formats/format-reader'
import { newText } from '../library/own/new-text'
import type { OwnTexts } from '../library/own/own-texts'
import { sha256 } from '../library/own/packed'
import type { FileReader } from './file-reader'

/** What a person says of a text as it comes in; what is left out is as proposed. */
export interface ImportWishes {
  readonly id: string | null
  readonly title: string | null
  /** BCP 47. */
  readonly language: string | null
  /** Take it in although there are doubts. */
  readonly accept: boolean
}

/** What an import works with. */
export interface ImportInto {
  readonly own: OwnTexts
  readonly read: FileReader['read']
  /** Ids of bundled texts, which no other text may have. */
  readonly bundled: ReadonlySet<string>
  readonly now: Date
  readonly readerVersion: string
}

/** A text that is in the library now. */
export interface Taken {
  readonly entry: OwnTextEntry
  /** Whether the very file was in the library before, and was not taken again. */
  readonly isKnown: boolean
  /** Whether it was to be taken in as it is, and was not: a person decides about it in a review that is not at its end. */
  readonly isUnderReview: boolean
  readonly words: { readonly in: number; readonly out: number }
  readonly left: readonly LeftOut[]
  readonly doubts: readonly Doubt[]
}

export type ImportFailure =
  | { readonly what: 'not-read'; readonly failure: FormatFailure }
  | { readonly what: 'not-kept'; readonly failure: OwnTextsFailure }

/**
 * Brings one file into the library, whole or not at all. A text with doubts waits for a review, unless it is to be taken in
 * as it is; one without comes in, as nothing in it is unsure and no word is lost. One that lost a word always waits, and so
 * does one of whose review something is kept.
 */
export async function importFile(
  file: { readonly name: string; readonly bytes: Uint8Array },
  wishes: ImportWishes,
  { own, read, bundled, now, readerVersion }: ImportInto,
): Promise<Result<Taken, ImportFailure>> {
  const found = await read(file)
  if (!found.ok) return failure({ what: 'not-read', failure: found.error })
  const { format, text } = found.value
  const said = { words: { in: text.words.in, out: text.words.out }, left: text.left, doubts: text.doubts }
  const kept = (
    entry: Result<OwnTextEntry, OwnTextsFailure>,
    { isKnown, isUnderReview = false }: { readonly isKnown: boolean; readonly isUnderReview?: boolean },
  ) =>
    entry.ok
      ? ok({ entry: entry.value, isKnown, isUnderReview, ...said })
      : failure({ what: 'not-kept', failure: entry.error } as const)

  const known = own.ofFile(sha256(file.bytes))
  if (!known.ok) return failure({ what: 'not-kept', failure: known.error })
  if (known.value !== null) {
    const entry = own.get(known.value)
    const waits = entry.ok && entry.value.state === 'review' && entry.value.binnedAt === null
    if (!waits || !wishes.accept || text.words.lost > 0) return kept(entry, { isKnown: true })
    // What a person decided is never passed over: the edition that is kept has nothing of it, or not all.
    const review = own.review(known.value)
    if (!review.ok) return failure({ what: 'not-kept', failure: review.error })
    if (review.value !== null) return kept(entry, { isKnown: true, isUnderReview: true })
    return kept(own.accept(known.value), { isKnown: true })
  }
  const id = idFor(text, file.name, wishes, { own, bundled })
  if (!id.ok) return failure({ what: 'not-kept', failure: id.error })
  const proposed = proposedFacts(text, sourceName(file.name) ?? '?')
  const facts = {
    ...proposed,
    id: id.value,
    ...(wishes.title === null ? {} : { title: wishes.title, shortTitle: shortened(wishes.title) }),
    language: languageTag(wishes.language ?? '') ?? proposed.language,
  }
  const isSure = text.words.lost === 0 && (wishes.accept || text.doubts.length === 0)
  const state = isSure ? 'accepted' : 'review'
  const made = newText({ ...file, format, text }, { facts, state, review: null, now, readerVersion })
  return kept(own.add(made), { isKnown: false })
}

function idFor(
  text: ImportedText,
  name: string,
  { id, title }: ImportWishes,
  { own, bundled }: Pick<ImportInto, 'own' | 'bundled'>,
): Result<string, OwnTextsFailure> {
  if (id !== null) return bundled.has(id) ? failure({ what: 'id-taken', id }) : ok(id)
  const proposed = proposedFacts(text, sourceName(name) ?? '?')
  return freeId({ ...proposed, title: title ?? text.proposals.title[0]?.value ?? null }, { own, bundled })
}

/** An id for a text that no other text of the library has. */
export function freeId(
  facts: Parameters<typeof textIdFor>[0],
  { own, bundled }: Pick<ImportInto, 'own' | 'bundled'>,
): Result<string, OwnTextsFailure> {
  let trouble: OwnTextsFailure | null = null
  const made = textIdFor(facts, (candidate) => {
    const has = own.has(candidate)
    if (!has.ok) trouble = has.error
    return has.ok && (has.value || bundled.has(candidate))
  })
  return trouble === null ? ok(made) : failure(trouble)
}
