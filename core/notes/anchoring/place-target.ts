import type { NoteTarget, QuoteSelector, TextTarget } from '../note'
import { type Candidate, createPattern, findCandidates } from './candidates'
import { describeRange } from './describe'
import type { EditionIndex } from './edition-index'
import { follow } from './follow'
import type { EditionMap } from './map-editions'
import { refine, type Stretch, targetsOf } from './stretch'

/**
 * Where a target went. `placed`: the same words in the same place. `moved`: found, elsewhere or with changed words.
 * `uncertain`: a proposal that a person must confirm. `orphaned`: nothing good enough; `targets` are the old ones.
 */
export interface Placement {
  readonly kind: 'placed' | 'moved' | 'uncertain' | 'orphaned'
  /** What was to be placed. */
  readonly target: NoteTarget
  readonly targets: readonly NoteTarget[]
  /** The words it stood on; for a whole the whole text, `''` when that is not at hand. */
  readonly oldText: string
  /** The words found or proposed, `null` for an orphan. */
  readonly newText: string | null
  /** How sure, in [0, 1]. */
  readonly score: number
}

/** Below the first value nothing is proposed; between the two, a person is asked. */
const PROPOSE = 0.45
const ACCEPT = 0.72
/** The same for a passage whose words were followed from the old edition. */
const FOLLOW = 0.55
/** Share of the surrounding words that must have moved with the passage. */
const COMPANY = 0.4
/** When the second-best match is this close, a person must choose. */
const MARGIN = 0.06

interface Scored {
  readonly candidate: Candidate
  readonly score: number
}

/**
 * True when the same words are still at the same position, between the same neighbouring words. Short context is
 * compared exactly, so that two equal phrases are not confused.
 */
function unmoved(target: TextTarget, index: EditionIndex): boolean {
  const text = index.units[index.unitOf.get(target.eId) ?? -1]?.text
  if (text === undefined) return false
  const { start, end } = target.position
  const { exact, prefix, suffix } = target.quote
  if (text.slice(start, end) !== exact) return false
  return (
    text.slice(Math.max(0, start - 32), start).endsWith(prefix.slice(-32)) &&
    text.slice(end, end + 32).startsWith(suffix.slice(0, 32))
  )
}

function score(candidate: Candidate, target: TextTarget, index: EditionIndex): number {
  const { quote, context } = candidate
  const unit = index.stream[candidate.first]?.unit
  const home = unit !== undefined && index.units[unit]?.eId === target.eId ? 0.02 : 0
  // A few words can occur anywhere. The fewer there are, the more their surroundings count.
  const length = candidate.last - candidate.first + 1
  const own = 1 - (1 - Math.min(0.75, 0.5 + length / 60)) * candidate.surroundings
  return Math.min(1, own * quote + (1 - own) * context + home)
}

/** Reads a text the way notes quote it, several places joined by a line break. */
function textOf(targets: readonly TextTarget[]): string {
  return targets.map(({ quote }) => quote.exact).join('\n')
}

function overlaps(a: Candidate, b: Candidate): boolean {
  return a.first <= b.last && b.first <= a.last
}

function orphan(target: TextTarget, score: number): Placement {
  return { kind: 'orphaned', target, targets: [target], oldText: target.quote.exact, newText: null, score }
}

/** The old edition, prepared, with a map of where its words went. */
export interface Past {
  readonly before: EditionIndex
  readonly map: EditionMap
}

function answer(
  target: TextTarget,
  stretch: Stretch,
  index: EditionIndex,
  verdict: { readonly isSure: boolean; readonly score: number },
): Placement {
  const { exact } = target.quote
  const found = targetsOf(stretch, index)
  const targets = found.length === 1 ? found.map((one) => refine(one, exact, index)) : found
  if (targets.length === 0) return orphan(target, verdict.score)
  const only = targets.length === 1 ? targets[0] : undefined
  const isSame = only !== undefined && only.eId === target.eId && only.quote.exact === exact
  const kind = verdict.isSure ? (isSame ? 'placed' : 'moved') : 'uncertain'
  return { kind, target, targets, oldText: exact, newText: textOf(targets), score: verdict.score }
}

/** By the selectors alone: the passage most like the quote and its surroundings. */
function placeByLikeness(target: TextTarget, index: EditionIndex, mayBeSure: boolean): Placement {
  const { exact, prefix, suffix } = target.quote
  const scored: Scored[] = findCandidates(createPattern(exact, prefix, suffix), index)
    .map((candidate) => ({ candidate, score: score(candidate, target, index) }))
    .sort((a, b) => b.score - a.score)
  const [best] = scored
  if (!best || best.score < PROPOSE || best.candidate.quote < 0.3) return orphan(target, best?.score ?? 0)
  const rival = scored.find(({ candidate }) => !overlaps(candidate, best.candidate))
  const isClear = rival === undefined || best.score - rival.score >= MARGIN
  const isInCompany = best.candidate.context >= COMPANY * best.candidate.surroundings
  const isSure = mayBeSure && best.score >= ACCEPT && isInCompany && isClear
  return answer(target, best.candidate, index, { isSure, score: best.score })
}

/**
 * Finds the words of a text target in an edition: where they stood; where the old edition's words went, when it is
 * at hand; else where the edition is most like them.
 */
export function placeText(target: TextTarget, index: EditionIndex, past: Past | null): Placement {
  const followed = past ? follow(target, past.before, past.map) : null
  if (followed === null || followed === 'gone') {
    if (followed === null && unmoved(target, index)) return unchanged(target, index)
    // What is known to be gone can only be proposed again, never moved to words that look like it.
    return placeByLikeness(target, index, followed === null)
  }
  const score = 0.6 * followed.kept + 0.4 * followed.company
  if (score < PROPOSE || followed.kept < 0.3) return placeByLikeness(target, index, false)
  const isSure = score >= FOLLOW && followed.kept >= 0.5
  return answer(target, followed, index, { isSure, score })
}

function unchanged(target: TextTarget, index: EditionIndex): Placement {
  const { exact } = target.quote
  const { start, end } = target.position
  const text = index.units[index.unitOf.get(target.eId) ?? -1]?.text ?? ''
  const same = describeRange(target.eId, text, start, end)
  return { kind: 'placed', target, targets: [same], oldText: exact, newText: exact, score: 1 }
}

/** An eId that no text has, for a quote that comes without one. */
const NOWHERE = 'para_99999'

/**
 * Finds a quote that comes without an eId, by similarity alone; `null` when the result is not sure. For quotes that do
 * not occur word for word.
 */
export function placeQuote(quote: QuoteSelector, index: EditionIndex): readonly TextTarget[] | null {
  const position = { start: 0, end: quote.exact.length }
  const placed = placeByLikeness({ kind: 'text', eId: NOWHERE, quote, position }, index, true)
  if (placed.kind !== 'moved' && placed.kind !== 'placed') return null
  return placed.targets.filter((found): found is TextTarget => found.kind === 'text')
}
