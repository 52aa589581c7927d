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

function placeWhole(target: Extract<NoteTarget, { kind: 'whole' }>, change: EditionChange): Placement {
  const { eId } = target
  const answer = (kind: Placement['kind'], to: string, score: number): Placement => ({
    kind,
    targets: [isEId(to) ? { kind: 'whole', eId: to } : target],
    oldText: eId,
    newText: kind === 'orphaned' ? null : to,
    score,
  })
  // Events belong to no edition.
  if (isEventEId(eId)) return answer('placed', eId, 1)
  const isThere = change.after.unitOf.has(eId)
  // Without the old text nothing says that the number still means the same paragraph.
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
      return { kind: 'placed', targets: [target], oldText: '', newText: '', score: 1 }
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
 * Places one note in a new edition; the note itself is not changed. A note on several passages is as sure as its
 * worst one, but an orphan only when nothing of it was found.
 */
export function reanchor(note: Note, change: EditionChange): Reanchoring {
  const placements = note.targets.map((target) => placeTarget(target, change))
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
