import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseQuery } from '#core/search/parser'
import { printQuery } from '#core/search/print'
import { DEEPEST_NESTING, LONGEST_QUERY, MOST_TERMS, type QueryNode } from '#core/search/query'
import { sayProblem } from '#words/problem'
import { wordsFor } from '#words/words'

function parsed(query: string): QueryNode {
  const result = parseQuery(query)
  if (!result.ok) throw new Error(`${query}: ${result.error.code}`)
  return result.value
}

function mistake(query: string): { code: string; start: number; end: number; literal: string | null } {
  const result = parseQuery(query)
  if (result.ok) throw new Error(`${query} was understood as ${printQuery(result.value)}`)
  expect(sayProblem(wordsFor('en').queryProblems, result.error)).not.toMatch(/^$|undefined/)
  return { code: result.error.code, ...result.error.position, literal: result.error.literal }
}

/** A tree without its positions. */
function bare(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, inner: unknown) => (key === 'position' ? undefined : inner)))
}

const position = { start: 0, end: 0 }
const letters = fc.stringMatching(/^[a-zéжқب]{1,8}$/)
const leaf: fc.Arbitrary<QueryNode> = fc.oneof(
  fc.record({ type: fc.constant('word' as const), text: letters, position: fc.constant(position) }),
  fc.record({
    type: fc.constant('phrase' as const),
    text: fc.array(letters, { minLength: 1, maxLength: 4 }).map((words) => words.join(' ')),
    printed: fc.boolean(),
    position: fc.constant(position),
  }),
  fc.record({
    type: fc.constant('pattern' as const),
    text: fc.oneof(
      letters.map((word) => `${word}*`),
      letters.map((word) => `${word}?`),
      fc.tuple(letters, letters).map(([one, other]) => `${one}?${other}`),
    ),
    printed: fc.boolean(),
    position: fc.constant(position),
  }),
  fc.record({
    type: fc.constant('fuzzy' as const),
    text: letters,
    edits: fc.constantFrom(1, 2),
    position: fc.constant(position),
  }),
)
const place = fc.letrec<{ place: QueryNode }>((tie) => ({
  place: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc.record({
      type: fc.constant('near' as const),
      ordered: fc.boolean(),
      distance: fc.integer({ min: 1, max: 100 }),
      left: tie('place'),
      right: tie('place'),
      position: fc.constant(position),
    }),
  ),
})).place
const selector: fc.Arbitrary<QueryNode> = fc
  .oneof(
    fc
      .tuple(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 0, max: 9 }))
      .map(([from, more]) => ({ field: 'para' as const, from, to: from + more })),
    fc
      .tuple(fc.constantFrom(null, 26), fc.constantFrom(['iv', 'iv'], ['i', 'xi'], ['a', 'a']))
      .map(([paragraph, [from = '', to = '']]) => ({ field: 'inst' as const, paragraph, from, to })),
    fc.constantFrom('event_sco-summit-2021').map((id) => ({ field: 'event' as const, id })),
    fc.record({ field: fc.constant('tag' as const), value: letters, prefix: fc.boolean() }),
    fc.record({ field: fc.constant('colour' as const), value: letters }),
    fc
      .constantFrom(['2017', '2021'], ['2017-07', '2017-07'], [null, '2018'], ['2018', null])
      .map(([from = null, to = null]) => ({
        field: 'date' as const,
        from,
        to,
      })),
    fc
      .constantFrom('paragraph' as const, 'note' as const, 'frame' as const)
      .map((kind) => ({ field: 'kind' as const, kind })),
  )
  .map((chosen) => ({ type: 'select', selector: chosen, position }))
const tree = fc.letrec<{ tree: QueryNode }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    place,
    selector,
    fc.record({ type: fc.constant('not' as const), operand: tie('tree'), position: fc.constant(position) }),
    fc.record({
      type: fc.constantFrom('and' as const, 'or' as const),
      operands: fc.array(tie('tree'), { minLength: 2, maxLength: 3 }),
      position: fc.constant(position),
    }),
    fc.record({
      type: fc.constant('within' as const),
      field: fc.constantFrom('para' as const, 'inst' as const, 'event' as const, 'note' as const),
      operand: tie('tree'),
      position: fc.constant(position),
    }),
  ),
})).tree

const pieces: readonly string[] = [
  'a trade Ωμ 13 13-17 iv 26.iv 2017 2017.. b-c d’e ?x tr* a~ x~2'.split(' '),
  'AND OR NOT NEAR NEAR/3 BEFORE/2 NEAR/'.split(' '),
  'para: inst: event: note: tag: colour: date: kind: kind:note x: note:-'.split(' '),
  '- = / " ( ) * ? ~ : + . – ” \\'.split(' '),
  [' ', '  ', '\n', '\u00ad', '\u200f', '\u0000', '\ud800'],
].flat()
/** Pieces of the language and what may lie between them, put together as a hand at the keys might, or might not. */
const typing = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.stringMatching(/^[ -~]{0,3}$/)), { maxLength: 8 })
  .chain((typed) => fc.constantFrom('', ' ').map((between) => typed.join(between)))

describe('parseQuery', () => {
  it('reads what printQuery writes as the same tree', () => {
    fc.assert(
      fc.property(tree, (node) => {
        const result = parseQuery(printQuery(node))
        // Only the limits may refuse what was written.
        fc.pre(result.ok || !['too-many-terms', 'too-deep', 'too-long'].includes(result.error.code))
        expect(result.ok ? bare(result.value) : result.error).toEqual(bare(node))
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    'note:-note:?para:13-17',
    'note:/ANDNEAR/3?',
    'note:AND',
    'note:NEAR/3',
    'note:NEAR/~1',
    'note:x:~1',
    'note:para:',
    'para:(13)',
    'inst:("iv")',
    'event:=CASA',
    'note:/20\\d\\d/',
    'tag:+',
    'tag:+*',
    'colour:+',
    '-\u00adtrade rail',
    '=\u200ftr*',
    '/\u00adab/',
    'inst:para_123456__item_i',
  ])('reads %s again as it understood it', (typed) => {
    const first = parseQuery(typed)
    if (!first.ok) return
    expect(bare(parsed(printQuery(first.value)))).toEqual(bare(first.value))
  })

  it('reads whatever it understood again as the same tree, when it is printed', () => {
    let understood = 0
    fc.assert(
      fc.property(typing, (typed) => {
        const first = parseQuery(typed)
        if (!first.ok) return
        const again = parseQuery(printQuery(first.value))
        // What is printed may be longer and have more parentheses than what was typed.
        if (!again.ok && ['too-deep', 'too-long'].includes(again.error.code)) return
        understood += 1
        expect(again.ok ? bare(again.value) : again.error).toEqual(bare(first.value))
      }),
      { numRuns: 20_000 },
    )
    expect(understood).toBeGreaterThan(2_000)
  })

  it('takes what a field begins with as everywhere else: as printed, and as an expression', () => {
    expect(printQuery(parsed('note:=CASA'))).toBe('note:(="CASA")')
    expect(printQuery(parsed('para:/20\\d\\d/ trade'))).toBe('para:(/20\\d\\d/) trade')
    expect(mistake('note:/ANDNEAR/3?').code).toBe('unclosed-expression')
    expect(bare(parsed('-\u00adtrade'))).toEqual(bare(parsed('-trade')))
    expect(bare(parsed('=\u200fCASA'))).toEqual(bare(parsed('=CASA')))
  })

  it('binds NEAR tighter than NOT, NOT than AND, AND than OR', () => {
    expect(printQuery(parsed('a OR b c'))).toBe('a OR b c')
    expect(parsed('a OR b c').type).toBe('or')
    expect(parsed('NOT a b').type).toBe('and')
    expect(parsed('NOT a NEAR b').type).toBe('not')
    expect(printQuery(parsed('a NEAR b BEFORE/3 c'))).toBe('a NEAR/5 b BEFORE/3 c')
    expect(printQuery(parsed('a AND -(b OR c)'))).toBe('a NOT (b OR c)')
  })

  it('knows where every part was typed', () => {
    const query = parsed('trade  "road links"')
    expect(query.type === 'and' && query.operands.map((operand) => operand.position)).toEqual([
      { start: 0, end: 5 },
      { start: 7, end: 19 },
    ])
  })

  it('takes operators in capitals only', () => {
    expect(printQuery(parsed('not or and near'))).toBe('not or and near')
  })

  it('passes over punctuation of pasted text', () => {
    expect(printQuery(parsed('defence & security – “peace process”, Joint: trade/transit.'))).toBe(
      'defence security "peace process" Joint: trade/transit.',
    )
  })

  it('reads fields', () => {
    expect(printQuery(parsed('para:13..17 inst:26.IV Color:yellow tag:"transit trade" tag:tr*'))).toBe(
      'para:13-17 inst:26.iv colour:"yellow" tag:"transit trade" tag:tr*',
    )
    expect(printQuery(parsed('para:para_13 inst:para_26__item_iv date:..2018'))).toBe(
      'para:13 inst:26.iv date:..2018',
    )
    expect(printQuery(parsed('note:transit event:(sco OR csto) kind:timeline'))).toBe(
      'note:transit event:(sco OR csto) kind:event',
    )
  })

  it.each([
    ['', 'empty', 0, 0],
    ['   ', 'empty', 0, 3],
    ['… ,', 'nothing-to-find', 0, 3],
    ['OR', 'missing-operand', 0, 2],
    ['AND', 'missing-operand', 0, 3],
    ['NOT', 'missing-operand', 0, 3],
    ['trade OR', 'missing-operand', 6, 8],
    ['trade AND OR rail', 'missing-operand', 6, 9],
    ['trade NEAR/5', 'missing-operand', 6, 12],
    ['NEAR/5 trade', 'missing-operand', 0, 6],
    ['a NEAR/0 b', 'bad-distance', 2, 8],
    ['a NEAR/x b', 'bad-distance', 2, 8],
    ['a BEFORE/101 b', 'bad-distance', 2, 12],
    ['a NEAR (b c)', 'bad-operand', 7, 12],
    ['say "strategic part', 'unclosed-quote', 4, 19],
    ['""', 'empty-phrase', 0, 2],
    ['(a', 'unclosed-parenthesis', 0, 1],
    ['a)', 'unexpected-parenthesis', 1, 2],
    ['()', 'empty-group', 0, 2],
    ['foo:bar', 'unknown-field', 0, 7],
    ['para:', 'bad-value', 0, 5],
    ['para:17-13', 'bad-value', 0, 10],
    ['date:someday', 'bad-value', 0, 12],
    ['date:2021..2017', 'bad-value', 0, 15],
    ['kind:thing', 'bad-value', 0, 10],
    ['*', 'bad-wildcard', 0, 1],
    ['a*b', 'bad-wildcard', 0, 3],
    ['word~7', 'bad-fuzzy', 0, 6],
    ['=word~1', 'bad-fuzzy', 0, 7],
    ['=(a b)', 'bad-switch', 0, 2],
    ['/abc', 'unclosed-expression', 0, 4],
    ['/[/', 'bad-expression', 0, 3],
    ['/(?=a)/', 'bad-expression', 0, 7],
  ])('says what is wrong with %j and where', (query, code, start, end) => {
    expect(mistake(query)).toMatchObject({ code, start, end })
  })

  it('offers the literal search and never loses what was typed', () => {
    expect(mistake('say "strategic part').literal).toBe('"say strategic part"')
    expect(mistake('OR').literal).toBe('"OR"')
    expect(parseQuery(mistake('a NEAR/x (b').literal ?? '').ok).toBe(true)
    expect(mistake('*').literal).toBeNull()
  })

  it('refuses what is too long, too deep or too much', () => {
    expect(mistake('a'.repeat(10_000)).code).toBe('too-long')
    expect(mistake('('.repeat(1000)).code).toBe('too-deep')
    expect(mistake(`${'('.repeat(1000)}a${')'.repeat(1000)}`).code).toBe('too-deep')
    expect(mistake(`${'-'.repeat(1000)}a`).code).toBe('too-deep')
    expect(mistake(Array.from({ length: MOST_TERMS + 1 }, () => 'a').join(' ')).code).toBe('too-many-terms')
    expect(parsed(`${'('.repeat(DEEPEST_NESTING)}a${')'.repeat(DEEPEST_NESTING)}`).type).toBe('word')
    expect(parsed(`"${'a '.repeat((LONGEST_QUERY - 4) / 2)}"`).type).toBe('phrase')
  })

  it('treats control characters as space and passes over direction marks', () => {
    expect(printQuery(parsed('trade\u0000\u0007ties'))).toBe('trade ties')
    expect(printQuery(parsed('\u202Btrade\u202C OR\u200F rail'))).toBe('trade OR rail')
    expect(parsed('تجارت trade تعاون').type).toBe('and')
  })
})
