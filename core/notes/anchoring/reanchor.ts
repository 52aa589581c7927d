import { assertNever } from '../../assert-never'
import { isEId, isEventEId } from '../../document/eid'
import type { Note, NoteTarget } from '../note'
import { alignUnits, type UnitMatch } from './align-units'
import type { EditionIndex } from './edition-index'
import { mapEditions } from './map-editions'
import { type Past, type Placement, placeText } from './place-target'

/** Two editions, ready for notes of the first to be placed in the second. */
export interface EditionChange {
  readonly after: EditionIndex
  /** What each unit of the old edition became; `null` when the old edition is not at hand. */
  readonly units: ReadonlyMap<string, UnitMatch> | null
  readonly past: Past | null
}

export function createEditionChange(before: EditionIndex | null, after: EditionIndex): EditionChange {
  return {
    after,
    units: before ? alignUnits(before, after) : null,
    past: before ? { before, map: mapEditions(before, after) } : null,
  }
}

const SAME_UNIT = 0.5
const LIKE_UNIT = 0.2

function textOf(eId: string, { units, unitOf }: EditionIndex): string {
  return units[unitOf.get(eId) ?? -1]?.text ?? ''
}

function placeWhole(target: Extract<NoteTarget, { kind: 'whole' }>, change: EditionChange): Placement {
  const { eId } = target
  const answer = (kind: Placement['kind'], to: string, score: number): Placement => ({
    kind,
    target,
    targets: [isEId(to) ? { kind: 'whole', eId: to } : target],
    oldText: change.past ? textOf(eId, change.past.before) : '',
    newText: kind === 'orphaned' ? null : textOf(to, change.after),
    score,
  })
  // Events belong to no edition.
  if (isEventEId(eId)) return answer('placed', eId, 1)
  const isThere = change.after.unitOf.has(eId)
  // Without the old text we cannot know whether the number still means the same paragraph.
  if (!change.units) return isThere ? answer('uncertain', eId, 0.5) : answer('orphaned', eId, 0)
  const match = change.units.get(eId)
  if (!match || match.share < LIKE_UNIT) return answer('orphaned', eId, match?.share ?? 0)
  if (match.share < SAME_UNIT) return answer('uncertain', match.eId, match.share)
  return answer(match.eId === eId ? 'placed' : 'moved', match.eId, match.share)
}

function placeTarget(target: NoteTarget, change: EditionChange): Placement {
  switch (target.kind) {
    case 'text':
      return placeText(target, change.after, change.past)
    case 'whole':
      return placeWhole(target, change)
    case 'document':
      return { kind: 'placed', target, targets: [target], oldText: '', newText: '', score: 1 }
    default:
      return assertNever(target)
  }
}

const WORST_FIRST = ['orphaned', 'uncertain', 'moved', 'placed'] as const

/** An entry of the review queue: the note and where its targets went. */
export interface Reanchoring {
  readonly note: Note
  readonly kind: Placement['kind']
  readonly placements: readonly Placement[]
  readonly score: number
}

/**
 * The last place where the note certainly was, and in which edition. An orphan has no place now, but its first place is
 * known.
 */
export function standingOf({ state, origin, edition, targets }: Note): NonNullable<Note['origin']> {
  return state === 'orphaned' && origin ? origin : { edition, targets }
}

/**
 * Places one note in a new edition, from its {@link standingOf}; the note itself is not changed. A note on several
 * passages is as certain as the least certain one; it is an orphan only when none of them was found.
 */
export function reanchor(note: Note, change: EditionChange): Reanchoring {
  const placements = standingOf(note).targets.map((target) => placeTarget(target, change))
  const kinds = new Set(placements.map(({ kind }) => kind))
  const worst = WORST_FIRST.find((kind) => kinds.has(kind)) ?? 'orphaned'
  const kind = worst === 'orphaned' && kinds.size > 1 ? 'uncertain' : worst
  return { note, kind, placements, score: Math.min(...placements.map(({ score }) => score)) }
}

const STATES = {
  placed: 'anchored',
  moved: 'moved',
  uncertain: 'uncertain',
  orphaned: 'orphaned',
} as const

/**
 * The note as it stands after re-anchoring. Only `placed` and `moved` change its targets; one that waits for a
 * person keeps the old ones. Where it was first put is kept in `origin`.
 */
export function settle({ note, kind, placements }: Reanchoring, edition: string, now: string): Note {
  if (kind === 'uncertain' || kind === 'orphaned') return { ...note, state: STATES[kind], modified: now }
  return attach(
    { ...note, state: STATES[kind] },
    placements.flatMap(({ targets }) => targets),
    edition,
    now,
  )
}

/** The note put on `targets` of `edition`, by re-anchoring or by the reader's choice in the review queue. */
export function attach(note: Note, targets: readonly NoteTarget[], edition: string, now: string): Note {
  const origin = note.origin ?? { edition: note.edition, targets: note.targets }
  const state = note.state === 'moved' ? 'moved' : 'anchored'
  return { ...note, targets: [...targets], edition, origin, state, modified: now }
}

/** The note without a place, by the reader's choice: an orphan of `edition`, which does not ask again. */
export function keepWithoutPlace(note: Note, edition: string, now: string): Note {
  return { ...note, state: 'orphaned', edition, origin: standingOf(note), modified: now }
}

/** The entry of a note that was moved at an earlier start and was not looked at since; `null` for any other. */
export function recallMove(note: Note): Reanchoring | null {
  const { origin, state, targets } = note
  const first = origin?.targets[0]
  if (state !== 'moved' || !origin || !first) return null
  const words = (list: readonly NoteTarget[]): string =>
    list.flatMap((target) => (target.kind === 'text' ? [target.quote.exact] : [])).join('\n')
  const placement: Placement = {
    kind: 'moved',
    target: first,
    targets,
    oldText: words(origin.targets),
    newText: words(targets),
    score: 1,
  }
  return { note, kind: 'moved', placements: [placement], score: 1 }
}
