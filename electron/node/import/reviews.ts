import { randomUUID } from 'node:crypto'
import { basename, isAbsolute } from 'node:path'
import type { BridgeError, BridgeErrorCode } from '#contract/errors'
import type { ChosenText, ImportFault, LeftReview, OpenedReview } from '#contract/imports/imports'
import type { OwnTextEntry, OwnTextsFailure } from '#contract/library/own-texts'
import { requestFault } from '#contract/request-fault'
import type { TextFacts } from '#core/import/declaration-of'
import { languageTag, proposedFacts } from '#core/import/proposed-facts'
import type { ReviewAction } from '#core/import/review/action'
import { textOf } from '#core/import/review/derive'
import { beginDraft, type Facts, mayAccept, type ReviewDraft } from '#core/import/review/draft'
import { type ReviewText, reviewTextOf } from '#core/import/review/review-text'
import { sourceName } from '#core/import/source-name'
import type { OwnTextFacts } from '#core/library/own-text'
import { failure, ok, type Result } from '#core/result'
import { keptIdOf, listedIdOf } from '../library/own/apart'
import { newText } from '../library/own/new-text'
import type { OwnTexts } from '../library/own/own-texts'
import { sha256 } from '../library/own/packed'
import { ownTextsError } from '../library/own-readings'
import { logError } from '../log/log'
import type { FileReader, ReadText } from './file-reader'
import { freeId } from './import-file'
import { readBytes } from './read-bytes'
import { acceptedAs, baseOf, corrected, doAll, listedFacts, takenUp } from './review-beginnings'

type Answer<Value> = Result<Value, BridgeError>

/** What reviews work with. */
export interface ReviewsOf {
  readonly own: OwnTexts
  readonly read: FileReader['read']
  /** Ids of bundled texts, which no other text may have. */
  readonly bundled: () => Promise<ReadonlySet<string>>
  readonly now: () => Date
  readonly readerVersion: string
}

/** The review that is open: one at a time. What is done in it is kept as it is done. */
export interface Reviews {
  /** @param path - of a file; nothing is read yet */
  readonly ofFile: (path: string) => Answer<ChosenText>
  /** @param id - as the text is listed */
  readonly ofText: (id: string) => Promise<Answer<ChosenText>>
  readonly read: (token: string) => Promise<Answer<OpenedReview>>
  readonly act: (token: string, from: number, actions: readonly ReviewAction[]) => Answer<void>
  /** Answers the id under which the text is listed now. */
  readonly accept: (token: string) => Answer<string>
  readonly leave: (token: string) => Answer<LeftReview>
}

/** Who reviewed a text, as long as an account has no name: the one person whose library it is. */
const REVIEWER = 'local'

interface Chosen extends ChosenText {
  readonly from: { readonly path: string } | { readonly id: string }
  readonly ends: AbortController
}

interface Open {
  readonly file: { readonly name: string; readonly bytes: Uint8Array } & Pick<ReadText, 'format' | 'text'>
  readonly text: ReviewText
  readonly bundled: ReadonlySet<string>
  /** What the review began with; `null` once that is kept. */
  base: ReviewDraft | null
  draft: ReviewDraft
  done: number
  /** The text of the library that it is; `null` before it is one. */
  id: string | null
  /** What the list says of it; `null` before it is there. */
  listed: OwnTextFacts | null
}

/** Opens texts for review, does on them what the page says was done, and takes in what came of it. */
export function createReviews({ own, read, bundled, now, readerVersion }: ReviewsOf): Reviews {
  let chosen: Chosen | null = null
  let open: Open | null = null

  function choose(name: string, from: Chosen['from']): ChosenText {
    chosen?.ends.abort()
    open = null
    chosen = { token: randomUUID(), name, from, ends: new AbortController() }
    return { token: chosen.token, name }
  }

  const openOf = (token: string): Answer<Open> =>
    chosen?.token === token && open !== null ? ok(open) : failed('not-found', { what: 'not-open' })

  async function opened(wanted: Chosen): Promise<Answer<OpenedReview>> {
    const { from, name, ends } = wanted
    const bytes = 'path' in from ? await readBytes(from.path) : own.file(from.id)
    if (!bytes.ok)
      return 'code' in bytes.error
        ? failed('invalid-input', { what: 'not-read', failure: bytes.error })
        : failure(ownTextsError(bytes.error))
    const fileSha256 = sha256(bytes.value)
    const ids = await bundled()
    const known = knownText({ own, bundled: ids }, from, fileSha256)
    if (!known.ok) return failure(ownTextsError(known.error))
    const found = await read({ name, bytes: bytes.value }, ends.signal)
    if (!found.ok) return failed('invalid-input', { what: 'not-read', failure: found.error })
    const { format, source, text: recognised } = found.value
    const text = reviewTextOf(source)
    const begun = beginDraft(text, recognised)
    const accepted = known.value === null ? null : acceptedAs(own, text, known.value)
    const base = known.value === null ? begun : baseOf(known.value, begun, accepted)
    const kept = known.value === null ? ok(null) : own.review(known.value.id)
    const left = kept.ok && kept.value !== null ? takenUp(text, kept.value) : null
    // Another file was chosen while this one was read.
    if (chosen !== wanted) return failed('not-found', { what: 'not-open' })
    const before =
      known.value === null || left === null ? ok(left) : corrected(known.value, { text, own, left })
    if (!before.ok) return failure(ownTextsError(before.error))
    const { draft, done } = before.value ?? { draft: base, done: 0 }
    const isLost = !kept.ok || kept.value !== null || accepted === 'lost'
    open = {
      file: { name, bytes: bytes.value, format, text: recognised },
      text,
      bundled: ids,
      base: before.value === null ? base : null,
      draft,
      done,
      id: known.value?.id ?? null,
      listed: known.value === null ? null : listedFacts(known.value),
    }
    return ok({
      format,
      fileSha256,
      source,
      draft,
      done,
      begun: before.value !== null ? 'again' : isLost ? 'anew' : 'first',
      isRevision: known.value?.state === 'accepted',
    })
  }

  /** Adds the text to the library as it was read, so that what is done to it can be kept beside it. */
  function addForReview({ file, bundled: ids }: Open): Result<OwnTextEntry, OwnTextsFailure> {
    const proposed = proposedFacts(file.text, sourceName(file.name) ?? '?')
    const title = file.text.proposals.title[0]?.value ?? null
    const id = freeId({ ...proposed, title }, { own, bundled: ids })
    if (!id.ok) return id
    const facts = { ...proposed, id: id.value }
    return own.add(newText(file, { facts, state: 'review', review: null, now: now(), readerVersion }))
  }

  /** Puts what the actions made into the library. */
  function save(review: Open, state: 'review' | 'accepted'): Answer<string> {
    const { file, text, draft, bundled: ids, id } = review
    const made = textOf(text, draft.entries)
    if (made.words.lost > 0) return failed('damaged', { what: 'words-lost' })
    const named = factsOf(draft.facts)
    const moment = now()
    const reviewed = state === 'accepted' ? { by: REVIEWER, at: moment.toISOString() } : null
    const common = { state, review: reviewed, now: moment, readerVersion }
    // What a revision begins from; what was undone on the way to it is not taken up again.
    const end = state === 'accepted' ? { draft: { ...draft, past: [], future: [] } } : {}
    if (id === null) {
      const free = freeId(named, { own, bundled: ids })
      if (!free.ok) return failure(ownTextsError(free.error))
      const text = newText({ ...file, text: made }, { ...common, facts: { ...named, id: free.value } })
      const added = own.add({ ...text, ...end })
      return added.ok ? ok(added.value.id) : failure(ownTextsError(added.error))
    }
    const before = own.get(id)
    if (!before.ok) return failure(ownTextsError(before.error))
    const edition =
      before.value.state === 'accepted' ? editionAfter(before.value.edition) : before.value.edition
    const { listing, declaration, account } = newText(
      { ...file, text: made },
      { ...common, facts: { ...named, id }, edition },
    )
    const { words, doubts } = listing
    const provenance = { ...before.value.provenance, readerVersion, review: reviewed }
    const { title: _title, parties, ...rest } = named
    const saved = own.saveEdition(id, {
      declaration,
      account,
      state,
      words,
      doubts,
      provenance,
      facts: { ...rest, parties: [...parties] },
      ...end,
    })
    return saved.ok ? ok(id) : failure(ownTextsError(saved.error))
  }

  return {
    ofFile: (path) => {
      const name = sourceName(basename(path))
      if (!isAbsolute(path) || name === null)
        return failure({ code: 'invalid-input', why: requestFault('not-valid') })
      return ok(choose(name, { path }))
    },
    ofText: async (listed) => {
      const id = keptIdOf(own, await bundled(), listed)
      const entry = own.get(id)
      if (!entry.ok) return failure(ownTextsError(entry.error))
      return ok(choose(entry.value.provenance.fileName, { id }))
    },
    read: async (token) => {
      if (chosen?.token !== token) return failed('not-found', { what: 'not-open' })
      return opened(chosen)
    },
    act: (token, from, actions) => {
      const found = openOf(token)
      if (!found.ok) return found
      const review = found.value
      if (from !== review.done) return failed('invalid-input', { what: 'out-of-step' })
      const draft = doAll(review.text, review.draft, actions)
      if (draft === null) return failed('invalid-input', { what: 'out-of-step' })
      if (review.id === null || review.listed === null) {
        const added = addForReview(review)
        if (!added.ok) return failure(ownTextsError(added.error))
        review.id = added.value.id
        review.listed = listedFacts(added.value)
      }
      const { id, base, listed } = review
      const kept = own.keepReview(id, { draft: base, from, actions, listed })
      if (!kept.ok) return failure(ownTextsError(kept.error))
      review.base = null
      review.draft = draft
      review.done += actions.length
      return ok(undefined)
    },
    accept: (token) => {
      const found = openOf(token)
      if (!found.ok) return found
      const may = mayAccept(found.value.draft)
      if (!may.ok) return failed('invalid-input', { what: 'not-yet', missing: may.error })
      const saved = save(found.value, 'accepted')
      if (!saved.ok) return saved
      const { bundled: ids } = found.value
      chosen = null
      open = null
      return ok(listedIdOf(own, ids, saved.value))
    },
    leave: (token) => {
      if (chosen?.token !== token) return ok({ id: null })
      chosen.ends.abort()
      const left = open
      chosen = null
      open = null
      if (left === null || left.id === null) return ok({ id: null })
      const id = listedIdOf(own, left.bundled, left.id)
      if (left.done === 0) return ok({ id })
      // What is kept of the review does not depend on this: the list shows how far it has come.
      const entry = own.get(left.id)
      if (entry.ok && entry.value.state === 'review' && mayAccept(left.draft).ok) {
        const saved = save(left, 'review')
        if (!saved.ok) logError('showing how far a review has come', saved.error.why)
      }
      return ok({ id })
    },
  }
}

/** The text of the library that a file or id is; a file that was taken in is not taken in again. */
function knownText(
  { own, bundled }: { readonly own: OwnTexts; readonly bundled: ReadonlySet<string> },
  from: Chosen['from'],
  fileSha256: string,
): Result<OwnTextEntry | null, OwnTextsFailure> {
  if ('id' in from) return own.get(from.id)
  const same = own.ofFile(fileSha256)
  if (!same.ok) return same
  if (same.value === null) return ok(null)
  const entry = own.get(same.value)
  if (!entry.ok) return entry
  const { id, state, binnedAt } = entry.value
  if (binnedAt !== null || state === 'accepted')
    return failure({ what: 'same-file', id: listedIdOf(own, bundled, id), binned: binnedAt !== null })
  return entry
}

function factsOf({ title, shortTitle, date, place, parties, language }: Facts): Omit<TextFacts, 'id'> {
  const orNull = (words: string) => (words.trim() === '' ? null : words.trim())
  return {
    title: orNull(title),
    shortTitle: shortTitle.trim(),
    date: orNull(date),
    place: orNull(place),
    parties: parties.map((party) => party.trim()).filter((party) => party !== ''),
    language: languageTag(language) ?? 'und',
  }
}

/** `imported-2` after `imported-1`. */
function editionAfter(edition: string): string {
  return edition.replace(/\d+$/, (number) => String(Number(number) + 1))
}

type FaultOf = ImportFault extends infer Fault
  ? Fault extends ImportFault
    ? Omit<Fault, 'about'>
    : never
  : never

function failed(code: BridgeErrorCode, fault: FaultOf): Result<never, BridgeError> {
  return failure({ code, why: { about: 'import', ...fault } })
}
