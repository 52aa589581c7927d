import type { PassageEId } from '../../document/eid'
import type { TextTarget } from '../note'

/** How much of the surroundings a selector keeps, in UTF-16 units (Hypothesis keeps 32; repeated formulas need more). */
const contextLength = 160

/** The selectors of a range: `[start, end)` in UTF-16 offsets of the text of `eId`. */
export function describeRange(eId: PassageEId, text: string, start: number, end: number): TextTarget {
  return {
    kind: 'text',
    eId,
    quote: {
      exact: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - contextLength), start),
      suffix: text.slice(end, end + contextLength),
    },
    position: { start, end },
  }
}
