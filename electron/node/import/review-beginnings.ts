import { isDeepStrictEqual } from 'node:util'
import type { OwnTextEntry, OwnTextsFailure } from '#contract/library/own-texts'
import { act, type ReviewAction } from '#core/import/review/action'
import { reviewActionSchema } from '#core/import/review/action-schema'
import type { Facts, ReviewDraft } from '#core/import/review/draft'
import { readDraft } from '#core/import/review/kept-draft'
import type { ReviewText } from '#core/import/review/review-text'
import type { OwnTextFacts } from '#core/library/own-text'
import { ok, type Result } from '#core/result'
import type { KeptReview } from '../library/own/kept-reviews'
import type { OwnTexts } from '../library/own/own-texts'

/** The draft of a review that was left, and what the list said of its text when the two last agreed. */
interface LeftDraft {
  readonly draft: ReviewDraft
  /** How many actions led to it. */
  readonly done: number
  readonly listed: OwnTextFacts
}

/** A review as it was left: what was done to its first draft is done again. `null` where that does not go. */
export function takenUp(text: ReviewText, { draft, actions, listed }: KeptReview): LeftDraft | null {
  const begun = readDraft(text, draft)
  const parsed = reviewActionSchema.array().safeParse(actions)
  if (!begun.ok || !parsed.success) return null
  const done = doAll(text, begun.value, parsed.data)
  return done === null ? null : { draft: done, done: actions.length, listed }
}

/**
 * A review that was left, with what the list was told of its text since: that is done in it as one more step, and so is
 * not overwritten with what the review said before, and can be undone.
 */
export function corrected(
  entry: OwnTextEntry,
  { text, own, left }: { readonly text: ReviewText; readonly own: OwnTexts; readonly left: LeftDraft },
): Result<LeftDraft, OwnTextsFailure> {
  const listed = listedFacts(entry)
  const facts = withChanged(left.draft.facts, typedFacts(left.listed), typedFacts(listed))
  if (isDeepStrictEqual(facts, left.draft.facts)) return ok(left)
  const actions: readonly ReviewAction[] = [{ do: 'facts', facts }]
  const draft = doAll(text, left.draft, actions)
  if (draft === null) return ok(left)
  const kept = own.keepReview(entry.id, { draft: null, from: left.done, actions, listed })
  return kept.ok ? ok({ draft, done: left.done + actions.length, listed }) : kept
}

type Listed = Omit<Facts, 'title'>

/** Facts with what is now said otherwise than it was then. */
function withChanged(facts: Facts, then: Listed, now: Listed): Facts {
  const inReview: Listed = facts
  const last = <Name extends keyof Listed>(name: Name): Listed[Name] =>
    isDeepStrictEqual(then[name], now[name]) ? inReview[name] : now[name]
  return {
    title: facts.title,
    shortTitle: last('shortTitle'),
    date: last('date'),
    place: last('place'),
    parties: last('parties'),
    language: last('language'),
  }
}

/** Does one action after another; `null` where one is refused. */
export function doAll(
  text: ReviewText,
  draft: ReviewDraft,
  actions: readonly ReviewAction[],
): ReviewDraft | null {
  let reached = draft
  for (const action of actions) {
    const done = act(text, reached, action)
    if (!done.ok) return null
    reached = done.value.draft
  }
  return reached
}

/**
 * The draft that a text was accepted as: `null` of one that no review was of, since its edition is what the file was read
 * as. `lost` where there was a review and its draft cannot be had, or is not of the words that are read of the file now.
 */
export function acceptedAs(
  own: OwnTexts,
  text: ReviewText,
  { id, state, provenance }: OwnTextEntry,
): ReviewDraft | 'lost' | null {
  if (state !== 'accepted' || provenance.review === null) return null
  const kept = own.acceptedDraft(id)
  const read = kept.ok ? readDraft(text, kept.value) : null
  return read?.ok === true ? read.value : 'lost'
}

/** The draft that the review of a text of the library begins with. */
export function baseOf(
  entry: OwnTextEntry,
  begun: ReviewDraft,
  accepted: ReturnType<typeof acceptedAs>,
): ReviewDraft {
  if (accepted === null || accepted === 'lost') return { ...begun, facts: factsKnown(entry, begun) }
  // The list's word stands, an empty one too: what was accepted may have been corrected there since.
  const { title, language } = accepted.facts
  return { ...accepted, facts: { ...typedFacts(entry), title, language: entry.language ?? language } }
}

/** What the list says of a text, and nothing else of its entry. */
export function listedFacts({ shortTitle, date, place, parties, language }: OwnTextFacts): OwnTextFacts {
  return { shortTitle, date, place, parties, language }
}

/** What the list says of a text, as it stands in the fields of a review. */
function typedFacts({ shortTitle, date, place, parties, language }: OwnTextFacts): Listed {
  return { shortTitle, date: date ?? '', place: place ?? '', parties, language: language ?? '' }
}

/** What is said of a text that is in the library, and for what is not what the text proposes. */
function factsKnown(
  { state, title, shortTitle, date, place, parties, language }: OwnTextEntry,
  { facts: proposed, entries }: ReviewDraft,
): Facts {
  const isPrinted = entries.some(({ kind, left }) => kind === 'title' && left === null)
  // A title that the text does not print stands in brackets; of one not yet accepted the short title may stand in for it.
  const typed = isPrinted ? null : (/^\[(.+)\]$/su.exec(title ?? '')?.[1] ?? null)
  return {
    title: typed === null || (state === 'review' && typed === shortTitle) ? proposed.title : typed,
    shortTitle,
    date: date ?? proposed.date,
    place: place ?? proposed.place,
    parties: parties.length > 0 ? parties : proposed.parties,
    language: language === null || language === 'und' ? proposed.language : language,
  }
}
