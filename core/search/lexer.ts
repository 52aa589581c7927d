import { ok, type Result } from '../result'
import { isBlank, withoutInvisible } from './characters'
import { DEFAULT_DISTANCE, LONGEST_DISTANCE, type Position, type QueryError, type TextField } from './query'
import { queryFailure } from './query-error'
import { tokenise } from './tokenise'

/** Fields by every name they may be typed with. */
const fieldNames = {
  para: 'para',
  paragraph: 'para',
  inst: 'inst',
  instrument: 'inst',
  event: 'event',
  note: 'note',
  tag: 'tag',
  colour: 'colour',
  color: 'colour',
  date: 'date',
  kind: 'kind',
  doc: 'doc',
  document: 'doc',
  party: 'party',
  year: 'year',
  lang: 'lang',
  language: 'lang',
} as const
export type FieldName = (typeof fieldNames)[keyof typeof fieldNames]

/** A piece of a query. `=` before a piece makes it `printed`. */
export type Lexeme = (
  | { readonly type: 'open' }
  | { readonly type: 'close' }
  | { readonly type: 'and' }
  | { readonly type: 'or' }
  | { readonly type: 'not' }
  | { readonly type: 'near'; readonly ordered: boolean; readonly distance: number }
  | { readonly type: 'run' | 'quoted' | 'regex'; readonly text: string; readonly printed: boolean }
  /** `value` is what follows the colon directly, or `null` where the next piece does: a phrase, a group, an expression. */
  | { readonly type: 'field'; readonly field: FieldName; readonly value: string | null }
) & { readonly position: Position }

const QUOTES = '"“”„«»'
const OPERATORS = { AND: 'and', OR: 'or', NOT: 'not' } as const
const FIELD = /^(\p{L}+):(.*)$/su
const NEAR = /^(NEAR|BEFORE)(?:\/(.*))?$/su

type Step = Result<{ readonly lexeme: Lexeme | null; readonly next: number }, QueryError>

function isFieldName(name: string): name is keyof typeof fieldNames {
  return Object.hasOwn(fieldNames, name)
}

function isOperator(run: string): run is keyof typeof OPERATORS {
  return Object.hasOwn(OPERATORS, run)
}

/** One past the last character of the run that starts at `start`. */
function endOfRun(typed: string, start: number): number {
  let end = start
  while (end < typed.length) {
    const character = typed.charAt(end)
    if (QUOTES.includes(character) || character === '(' || character === ')') break
    // Direction marks and soft hyphens may sit inside a word; white space ends it.
    if (isBlank(character) && withoutInvisible(character) !== '') break
    end += 1
  }
  return end
}

function quoted(typed: string, start: number, mark: number, printed: boolean): Step {
  let end = mark + 1
  while (end < typed.length && !QUOTES.includes(typed.charAt(end))) end += 1
  if (end >= typed.length) {
    const where = { start: mark, end: typed.length }
    return queryFailure(typed, { code: 'unclosed-quote' }, where)
  }
  const position = { start, end: end + 1 }
  const text = typed.slice(mark + 1, end)
  if (tokenise(text).length === 0) {
    return queryFailure(typed, { code: 'empty-phrase' }, position)
  }
  return ok({ lexeme: { type: 'quoted', text, printed, position }, next: end + 1 })
}

/** A regular expression ends at a `/` that is followed by white space, `)` or the end. */
function regex(typed: string, start: number, slash: number, printed: boolean): Step {
  for (let end = slash + 1; end < typed.length; end += 1) {
    if (typed.charAt(end) === '\\') end += 1
    else if (typed.charAt(end) === '/' && (end + 1 === typed.length || /[\s)]/.test(typed.charAt(end + 1)))) {
      const position = { start, end: end + 1 }
      const text = typed.slice(slash + 1, end)
      if (text === '') return queryFailure(typed, { code: 'bad-expression', reason: 'empty' }, position)
      return ok({ lexeme: { type: 'regex', text, printed, position }, next: end + 1 })
    }
  }
  const where = { start: slash, end: typed.length }
  return queryFailure(typed, { code: 'unclosed-expression' }, where)
}

function near(typed: string, run: string, position: Position): Step | null {
  const match = NEAR.exec(run)
  if (match === null) return null
  const digits = match[2]
  const distance = digits === undefined ? DEFAULT_DISTANCE : Number(digits)
  if ((digits !== undefined && !/^\d{1,4}$/.test(digits)) || distance < 1 || distance > LONGEST_DISTANCE) {
    const operator = match[1] ?? 'NEAR'
    return queryFailure(typed, { code: 'bad-distance', operator, most: LONGEST_DISTANCE }, position)
  }
  return ok({
    lexeme: { type: 'near', ordered: match[1] === 'BEFORE', distance, position },
    next: position.end,
  })
}

/** Fields whose words are searched: what follows their colon is an operand like any other. */
export function isTextField(field: FieldName): field is TextField {
  return field === 'para' || field === 'inst' || field === 'event' || field === 'note'
}

/** The position of the first visible character from `start` on; soft hyphens and direction marks are skipped. */
function visibleFrom(typed: string, start: number): number {
  let place = start
  while (place < typed.length && withoutInvisible(typed.charAt(place)) === '') place += 1
  return place
}

/** Whether the character at a position belongs to what follows it directly: a switch, or an opening slash. */
function isAttached(typed: string, place: number): boolean {
  const following = typed.charAt(visibleFrom(typed, place + 1))
  return following !== '' && !isBlank(following) && following !== ')'
}

function field(typed: string, run: string, position: Position): Step | null {
  const match = FIELD.exec(run)
  if (match === null) return null
  const name = (match[1] ?? '').toLowerCase()
  const value = match[2] ?? ''
  const after = typed.charAt(position.end)
  const attached = value === '' && (after === '(' || (after !== '' && QUOTES.includes(after)))
  if (!isFieldName(name)) {
    // Prose such as `Joint: …` is not a field; `jont:x` is a typing error.
    if (value === '' && !attached) return null
    return queryFailure(typed, { code: 'unknown-field', name }, position)
  }
  if (value === '' && !attached) {
    return queryFailure(typed, { code: 'bad-value', field: name, mistake: { kind: 'missing' } }, position)
  }
  const known = fieldNames[name]
  const colon = typed.indexOf(':', position.start) + 1
  const first = visibleFrom(typed, colon)
  if (isTextField(known) && '=/'.includes(value.charAt(0)) && value !== '' && isAttached(typed, first)) {
    const named = { start: position.start, end: colon }
    return ok({ lexeme: { type: 'field', field: known, value: null, position: named }, next: colon })
  }
  return ok({
    lexeme: { type: 'field', field: known, value: attached ? null : value, position },
    next: position.end,
  })
}

function run(typed: string, start: number, from: number, printed: boolean): Step {
  const end = endOfRun(typed, from)
  const position = { start, end }
  const text = withoutInvisible(typed.slice(from, end))
  if (!printed) {
    if (isOperator(text)) return ok({ lexeme: { type: OPERATORS[text], position }, next: end })
    const special = near(typed, text, position) ?? field(typed, text, position)
    if (special !== null) return special
  }
  const hasWord = tokenise(text).length > 0
  if (!hasWord && /[*?]/.test(text)) {
    return queryFailure(typed, { code: 'bad-wildcard', reason: 'no-letters' }, position)
  }
  // Punctuation between words, as in pasted text, means nothing.
  return ok({ lexeme: hasWord ? { type: 'run', text, printed, position } : null, next: end })
}

function step(typed: string, start: number): Step {
  const character = typed.charAt(start)
  const attached = isAttached(typed, start)
  if (isBlank(character)) return ok({ lexeme: null, next: start + 1 })
  if (character === '(')
    return ok({ lexeme: { type: 'open', position: { start, end: start + 1 } }, next: start + 1 })
  if (character === ')')
    return ok({ lexeme: { type: 'close', position: { start, end: start + 1 } }, next: start + 1 })
  if (character === '-' && attached) {
    return ok({ lexeme: { type: 'not', position: { start, end: start + 1 } }, next: start + 1 })
  }
  const printed = character === '=' && attached
  const from = printed ? visibleFrom(typed, start + 1) : start
  const first = typed.charAt(from)
  if (QUOTES.includes(first)) return quoted(typed, start, from, printed)
  const second = typed.charAt(visibleFrom(typed, from + 1))
  if (first === '/' && second !== '' && !isBlank(second)) return regex(typed, start, from, printed)
  if (first === '(') {
    return queryFailure(typed, { code: 'bad-switch' }, { start, end: from + 1 })
  }
  return run(typed, start, from, printed)
}

/** Cuts a query into its pieces. Never throws, whatever is typed. */
export function lex(typed: string): Result<Lexeme[], QueryError> {
  const lexemes: Lexeme[] = []
  for (let index = 0; index < typed.length; ) {
    const result = step(typed, index)
    if (!result.ok) return result
    if (result.value.lexeme !== null) lexemes.push(result.value.lexeme)
    index = result.value.next
  }
  return ok(lexemes)
}
