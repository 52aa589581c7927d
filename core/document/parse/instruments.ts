import { ok, type Result } from '../../result'
import type { InstrumentFacet } from '../declaration'
import { childEId, lastSegment } from '../eid'
import { instrumentKind } from './instrument-kind'
import { type ParseFailure, parseFailure } from './parse-failure'
import { findParties } from './parties'
import type { DraftNode } from './tree'

/** Words that lead into a list of instruments and of nothing else. */
const SIGNED = /\b(?:sign(?:ed|ing|ature)|conclud(?:ed|ing|e)|exchanged|initialled)\b/i

/**
 * Finds the lists after a colon whose points all name an instrument (agreement, memorandum …), and makes their points
 * items. A list that names none, or names one among other things, stays a list of points; where the words before it say
 * that instruments were signed, a point that names none is refused, since one would be missing from the register.
 */
export function findInstruments(
  nodes: readonly DraftNode[],
  states: readonly string[],
): Result<InstrumentFacet[], ParseFailure> {
  const found: InstrumentFacet[] = []
  for (const node of nodes) {
    const listed = readList(node, states)
    if (!listed.ok) return listed
    found.push(...listed.value)
    const within = findInstruments(node.children, states)
    if (!within.ok) return within
    found.push(...within.value)
  }
  return ok(found)
}

function readList(node: DraftNode, states: readonly string[]): Result<InstrumentFacet[], ParseFailure> {
  const points = node.children.filter(({ kind }) => kind === 'point')
  if (points.length === 0 || !node.text.endsWith(':')) return ok([])
  const kinds = points.map(({ text }) => instrumentKind(text))
  if (kinds.every((kind) => kind === null)) return ok([])
  const unknown = points[kinds.indexOf(null)]
  if (unknown && SIGNED.test(node.text))
    return parseFailure(
      { code: 'unknown-kind', item: lastSegment(unknown.eId)?.number ?? '' },
      unknown.sourceLines.first,
    )
  if (unknown || points.some(({ children }) => children.length > 0)) return ok([])
  return ok(
    points.flatMap((point, index) => {
      const kind = kinds[index]
      if (!kind) return []
      point.kind = 'item'
      point.eId = childEId(node.eId, {
        kind: 'item',
        number: lastSegment(point.eId)?.number ?? null,
        place: null,
      })
      return [{ eId: point.eId, kind, parties: findParties(point.text, states) }]
    }),
  )
}
