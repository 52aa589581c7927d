import { assertNever } from '#core/assert-never'
import type { ReferenceFailure } from '#core/document/references'
import { shortId } from '#core/document/short-id'

/** Why what was typed names no part of the declaration. */
export function referenceProblem({ reason, reference, nearest }: ReferenceFailure): string {
  switch (reason) {
    case 'empty':
      return `“${reference}”: an empty reference; write for example 14, 13-16 or 26.iv.`
    case 'unlike-ends':
      return `“${reference}”: a range joins two paragraphs, or two items of one paragraph.`
    case 'backwards':
      return `“${reference}”: the range runs backwards.`
    case 'not-there': {
      const hint =
        nearest.length > 0
          ? `Nearest: ${nearest.map(shortId).join(', ')}.`
          : 'Write for example 14, 13-16 or 26.iv.'
      return `“${reference}” names nothing in this declaration. ${hint}`
    }
    default:
      return assertNever(reason)
  }
}
