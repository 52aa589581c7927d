import fc from 'fast-check'

const pieces =
  'trade|the|tr*|a~2|"|(|)|-|=|/|*|?|~|:|NEAR/3|BEFORE|OR|AND|NOT|para:|date:|inst:iv|”|/(a+)+$/|/(.*)*x/'
const piece = fc.constantFrom(...pieces.split('|'), '\u0000', '\u202E', ' ', ' ', ' ')

/** Whatever can be typed: any characters, and pieces of the query language in any order. */
export const arbitraryInput = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
  fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(' ')),
)

/** Inputs known to be hard: very long, very deep, expressions that are catastrophic elsewhere. */
const hard: readonly string[] = [
  'trade '.repeat(1667),
  'a'.repeat(10_000),
  '"'.repeat(10_000),
  '('.repeat(1000),
  `${'('.repeat(1000)}trade${')'.repeat(1000)}`,
  ...['(a+)+$', '(.*)*x', '(x+x+)+y', '([a-z]+)*[0-9]{9}', '(.{1,40}){20,25}zz', '(a?b?c?d?e?f?){160}zz'].map(
    (source) => `/${source}/`,
  ),
]

/** The hard inputs and as many others as asked for, always the same. */
export function anyInput(count: number): readonly string[] {
  return [...hard, ...fc.sample(arbitraryInput, { numRuns: count, seed: 4 })]
}
