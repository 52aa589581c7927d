import { foldSpaces } from './draft'
import type { Doubt, ImportedConclusion, Judgement } from './imported-text'
import { isClosingStart, isForASide, mayBeSignature } from './rules/closing'
import { isDateLine } from './rules/date-lines'
import type { Stretch } from './stretches'

export interface Concluded {
  readonly conclusions: readonly ImportedConclusion[]
  readonly doubts: readonly Doubt[]
}

/** The closing lines and signature blocks, as printed; the lines of a block stay lines. */
export function concludeWith(stretches: readonly Stretch[], isStated: boolean): Concluded {
  const conclusions = stretches
    .filter(({ text }) => text !== '')
    .map((stretch) => conclusionOf(stretch, isStated))
  const doubts = conclusions.flatMap(({ certainty, rule, sourceLines }): Doubt[] =>
    certainty === 'unsure'
      ? [{ eId: null, rule, why: 'words-after-signature', line: sourceLines.first }]
      : [],
  )
  return { conclusions, doubts }
}

function conclusionOf({ text, line, num }: Stretch, isStated: boolean): ImportedConclusion {
  const printed = num === null ? text : `${num} ${text}`
  const isClosing = isClosingStart(text) || isDateLine(text)
  const lines = printed.split('\n').map(foldSpaces)
  return {
    kind: isClosing ? 'closing' : 'signature',
    text: isClosing ? foldSpaces(printed) : lines.filter((each) => each !== '').join('\n'),
    sourceLines: { first: line, last: line },
    ...judge(text, isClosing, isStated),
  }
}

function judge(text: string, isClosing: boolean, isStated: boolean): Judgement {
  if (isStated) return { certainty: 'stated', rule: 'stated' }
  if (isClosing) return { certainty: 'sure', rule: isDateLine(text) ? 'date-line' : 'closing-formula' }
  if (!mayBeSignature(text)) return { certainty: 'unsure', rule: 'plain' }
  return { certainty: isForASide(text) ? 'sure' : 'likely', rule: 'signature-lines' }
}
