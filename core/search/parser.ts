import { assertNever } from '../assert-never'
import { ok, type Result } from '../result'
import { readFieldValue } from './field-value'
import { type FieldName, isTextField, type Lexeme, lex } from './lexer'
import {
  DEEPEST_NESTING,
  LONGEST_QUERY,
  MOST_TERMS,
  type Position,
  type QueryError,
  type QueryNode,
  type QueryProblem,
  type ValueMistake,
} from './query'
import { queryFailure } from './query-error'
import { readRegex } from './regex'
import { readRun } from './run'

type Parsed = Result<QueryNode, QueryError>

const cannotTake: ValueMistake = { kind: 'unfit' }

interface State {
  readonly typed: string
  readonly lexemes: readonly Lexeme[]
  index: number
  depth: number
  terms: number
}

function fail(state: State, problem: QueryProblem, position: Position): Result<never, QueryError> {
  return queryFailure(state.typed, problem, position)
}

function peek(state: State): Lexeme | undefined {
  return state.lexemes[state.index]
}

/** The operator that has no operand, or the end of the query. */
function lacking(state: State, lexeme: Lexeme | undefined): Result<never, QueryError> {
  const blamed = lexeme ?? state.lexemes.at(-1)
  if (blamed?.type === 'open') {
    return fail(state, { code: 'unclosed-parenthesis' }, blamed.position)
  }
  const position = blamed?.position ?? { start: 0, end: state.typed.length }
  const operator = state.typed.slice(position.start, position.end)
  const sides = blamed?.type === 'not' ? 'after' : 'both'
  return fail(state, { code: 'missing-operand', operator, sides }, position)
}

function join(type: 'and' | 'or', first: QueryNode, others: readonly QueryNode[]): QueryNode {
  const last = others.at(-1)
  if (last === undefined) return first
  return {
    type,
    operands: [first, ...others],
    position: { start: first.position.start, end: last.position.end },
  }
}

/** What cannot stand after AND or OR. */
function endsOperands(lexeme: Lexeme | undefined): boolean {
  return lexeme === undefined || lexeme.type === 'close' || lexeme.type === 'or' || lexeme.type === 'and'
}

function within(state: State, field: FieldName, start: number): Parsed {
  const operand = primary(state)
  if (!operand.ok) return operand
  const position = { start, end: operand.value.position.end }
  if (isTextField(field)) return ok({ type: 'within', field, operand: operand.value, position })
  if (operand.value.type !== 'phrase') {
    return fail(state, { code: 'bad-value', field, mistake: { kind: 'group' } }, position)
  }
  const value = readFieldValue(field, operand.value.text, true)
  if (value.type === 'select') return ok({ type: 'select', selector: value.selector, position })
  const mistake = value.type === 'mistake' ? value.mistake : cannotTake
  return fail(state, { code: 'bad-value', field, mistake }, position)
}

function fieldOf(state: State, lexeme: Lexeme & { type: 'field' }): Parsed {
  if (lexeme.value === null) return within(state, lexeme.field, lexeme.position.start)
  const { field } = lexeme
  const value = readFieldValue(field, lexeme.value, false)
  if (value.type === 'mistake')
    return fail(state, { code: 'bad-value', field, mistake: value.mistake }, lexeme.position)
  if (value.type === 'select')
    return ok({ type: 'select', selector: value.selector, position: lexeme.position })
  const start = lexeme.position.end - lexeme.value.length
  const operand = readRun(state.typed, lexeme.value, false, { start, end: lexeme.position.end })
  if (!operand.ok) return operand
  if (!isTextField(field))
    return fail(state, { code: 'bad-value', field, mistake: cannotTake }, lexeme.position)
  return ok({ type: 'within', field, operand: operand.value, position: lexeme.position })
}

function group(state: State, open: Position): Parsed {
  state.depth += 1
  if (state.depth > DEEPEST_NESTING) {
    return fail(state, { code: 'too-deep', of: 'parentheses', most: DEEPEST_NESTING }, open)
  }
  const next = peek(state)
  if (next?.type === 'close') {
    const position = { start: open.start, end: next.position.end }
    return fail(state, { code: 'empty-group' }, position)
  }
  if (next === undefined) return fail(state, { code: 'unclosed-parenthesis' }, open)
  const inner = or(state)
  if (!inner.ok) return inner
  const close = peek(state)
  if (close?.type !== 'close') return fail(state, { code: 'unclosed-parenthesis' }, open)
  state.index += 1
  state.depth -= 1
  return ok({ ...inner.value, position: { start: open.start, end: close.position.end } })
}

function primary(state: State): Parsed {
  const lexeme = peek(state)
  if (lexeme === undefined) return lacking(state, state.lexemes[state.index - 1])
  state.index += 1
  if (lexeme.type === 'open') return group(state, lexeme.position)
  state.terms += 1
  if (state.terms > MOST_TERMS) {
    return fail(state, { code: 'too-many-terms', most: MOST_TERMS }, lexeme.position)
  }
  switch (lexeme.type) {
    case 'quoted':
      return ok({ type: 'phrase', text: lexeme.text, printed: lexeme.printed, position: lexeme.position })
    case 'regex':
      return readRegex(state.typed, lexeme.text, lexeme.printed, lexeme.position)
    case 'run':
      return readRun(state.typed, lexeme.text, lexeme.printed, lexeme.position)
    case 'field':
      return fieldOf(state, lexeme)
    case 'close':
      return fail(state, { code: 'unexpected-parenthesis', mayCloseEarly: true }, lexeme.position)
    case 'and':
    case 'or':
    case 'not':
    case 'near':
      return lacking(state, lexeme)
    default:
      return assertNever(lexeme)
  }
}

/** Only what has a position in the text can be near something: not NOT, AND, a field or an expression. */
function hasPlace(node: QueryNode): boolean {
  switch (node.type) {
    case 'word':
    case 'phrase':
    case 'pattern':
    case 'fuzzy':
      return true
    case 'or':
      return node.operands.every(hasPlace)
    case 'near':
      return true
    case 'and':
    case 'not':
    case 'regex':
    case 'within':
    case 'select':
      return false
    default:
      return assertNever(node)
  }
}

function near(state: State): Parsed {
  const first = primary(state)
  if (!first.ok) return first
  let left = first.value
  for (let operator = peek(state); operator?.type === 'near'; operator = peek(state)) {
    state.index += 1
    if (peek(state) === undefined) return lacking(state, operator)
    const right = primary(state)
    if (!right.ok) return right
    const unfit = [left, right.value].find((operand) => !hasPlace(operand))
    if (unfit !== undefined) {
      return fail(state, { code: 'bad-operand' }, unfit.position)
    }
    const { ordered, distance } = operator
    const position = { start: left.position.start, end: right.value.position.end }
    left = { type: 'near', ordered, distance, left, right: right.value, position }
  }
  return ok(left)
}

function unary(state: State): Parsed {
  const lexeme = peek(state)
  if (lexeme?.type !== 'not') return near(state)
  state.index += 1
  state.depth += 1
  if (state.depth > DEEPEST_NESTING) {
    return fail(state, { code: 'too-deep', of: 'not', most: DEEPEST_NESTING }, lexeme.position)
  }
  const next = peek(state)
  if (next === undefined || next.type === 'close') return lacking(state, lexeme)
  const operand = unary(state)
  if (!operand.ok) return operand
  state.depth -= 1
  const position = { start: lexeme.position.start, end: operand.value.position.end }
  return ok({ type: 'not', operand: operand.value, position })
}

function and(state: State): Parsed {
  const first = unary(state)
  if (!first.ok) return first
  const others: QueryNode[] = []
  for (
    let next = peek(state);
    next !== undefined && next.type !== 'close' && next.type !== 'or';
    next = peek(state)
  ) {
    if (next.type === 'and') {
      state.index += 1
      if (endsOperands(peek(state))) return lacking(state, next)
    }
    const operand = unary(state)
    if (!operand.ok) return operand
    others.push(operand.value)
  }
  return ok(join('and', first.value, others))
}

function or(state: State): Parsed {
  const first = and(state)
  if (!first.ok) return first
  const others: QueryNode[] = []
  for (let next = peek(state); next?.type === 'or'; next = peek(state)) {
    state.index += 1
    if (endsOperands(peek(state))) return lacking(state, next)
    const operand = and(state)
    if (!operand.ok) return operand
    others.push(operand.value)
  }
  return ok(join('or', first.value, others))
}

/**
 * Reads a query.
 *
 * OR binds loosest, then AND (also where nothing is written), then NOT and `-`, then NEAR and BEFORE from left to
 * right. Never throws, whatever is typed; a mistake is reported with what is wrong, where, and the literal search.
 */
export function parseQuery(typed: string): Result<QueryNode, QueryError> {
  const whole = { start: 0, end: typed.length }
  if (typed.length > LONGEST_QUERY) {
    return queryFailure(typed, { code: 'too-long', length: typed.length, most: LONGEST_QUERY }, whole)
  }
  const lexemes = lex(typed)
  if (!lexemes.ok) return lexemes
  if (lexemes.value.length === 0) {
    return queryFailure(typed, { code: typed.trim() === '' ? 'empty' : 'nothing-to-find' }, whole)
  }
  const state: State = { typed, lexemes: lexemes.value, index: 0, depth: 0, terms: 0 }
  const parsed = or(state)
  if (!parsed.ok) return parsed
  const rest = peek(state)
  if (rest !== undefined) {
    return fail(state, { code: 'unexpected-parenthesis', mayCloseEarly: false }, rest.position)
  }
  return parsed
}
