import { type EditionIndex, runKey } from './edition-index'

/** The unit of the other edition that contains most of a unit's words. */
export interface UnitMatch {
  readonly eId: string
  /** Share of the old unit's runs of three words that the other unit also has, in [0, 1]. */
  readonly share: number
}

/** For every unit of `before`, the unit of `after` that it became. Units with no similar unit are left out. */
export function alignUnits(before: EditionIndex, after: EditionIndex): ReadonlyMap<string, UnitMatch> {
  const matches = new Map<string, UnitMatch>()
  before.units.forEach(({ eId }, unit) => {
    const start = before.firstToken[unit] ?? 0
    const end = before.firstToken[unit + 1] ?? before.stream.length
    const shares = new Map<number, number>()
    const count = Math.max(1, end - start - 2)
    for (let at = start; at < end - 2; at += 1) {
      const places = after.runs.get(runKey(before.stream, at)) ?? []
      const units = new Set(places.map((place) => after.stream[place]?.unit ?? -1))
      for (const other of units) shares.set(other, (shares.get(other) ?? 0) + 1 / count)
    }
    const ranked = [...shares].sort(
      ([a, shareA], [b, shareB]) =>
        shareB - shareA || Number(after.units[b]?.eId === eId) - Number(after.units[a]?.eId === eId) || a - b,
    )
    const [best] = ranked
    const found = best ? after.units[best[0]] : undefined
    if (best && found) matches.set(eId, { eId: found.eId, share: best[1] })
  })
  return matches
}
