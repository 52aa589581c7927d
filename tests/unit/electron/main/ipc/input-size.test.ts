import { describe, expect, it } from 'vitest'
import { inputFault } from '#main/ipc/input-size'

const circle: Record<string, unknown> = {}
circle['self'] = { circle }

function nested(depth: number): unknown {
  return depth === 0 ? 'end' : [nested(depth - 1)]
}

/** A list that holds itself twice at every level: 2^30 visits without a limit. */
function doubling(depth: number): unknown {
  let value: unknown = 'x'
  for (let level = 0; level < depth; level += 1) value = [value, value]
  return value
}

/** Four thousand million places and nothing in them: no memory, but a long walk. */
const withHoles: unknown[] = []
withHoles.length = 4_000_000_000

describe('the size and kind of a request', () => {
  it.each([undefined, null, true, 3.5, 'text', [], {}, { a: [1, 'b', { c: null }] }, nested(32)])(
    'lets plain data through: %j',
    (input) => {
      expect(inputFault(input, 1000)).toBeNull()
    },
  )

  it.each([
    ['a big integer', 10n],
    ['a circle', circle],
    ['a map', new Map([['a', 1]])],
    ['a date', new Date(0)],
    ['a buffer', new ArrayBuffer(8)],
    ['a typed list', new Uint8Array(8)],
    ['an error', new Error('x')],
    ['a pattern', /x/],
    ['a function', () => undefined],
    ['a symbol', Symbol('x')],
    ['something nested too deep', nested(33)],
    ['any of these further in', { settings: [{ value: 10n }] }],
  ])('refuses %s', (_name, input) => {
    expect(inputFault(input, 1_000_000)).toBe('not-plain')
  })

  it.each([
    ['a text', 'x'.repeat(101)],
    ['many short texts', Array.from({ length: 60 }, () => 'x')],
    ['a long key', { ['k'.repeat(101)]: 1 }],
    ['a long list', Array.from({ length: 101 })],
    ['a list with holes', withHoles],
    ['shared parts', doubling(30)],
  ])('refuses what is over the limit: %s', (_name, input) => {
    expect(inputFault(input, 100)).toBe('too-large')
  })

  it('counts texts and keys to the unit', () => {
    expect(inputFault('x'.repeat(99), 100)).toBeNull()
    expect(inputFault('x'.repeat(100), 100)).toBe('too-large')
  })
})
