import { noteColours } from './colours'
import { type Note, noteMotivations, noteStates, noteVisibilities } from './note'

type Fields = Readonly<Record<string, unknown>>

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const isText = (value: unknown): boolean => typeof value === 'string'
const isTextOrNull = (value: unknown): boolean => value === null || typeof value === 'string'
const isOneOf = (values: readonly string[], value: unknown): boolean =>
  typeof value === 'string' && values.includes(value)

function isTarget(value: unknown): boolean {
  if (!isFields(value)) return false
  const { kind, eId, quote, position } = value
  if (kind === 'document') return true
  if (!isText(eId)) return false
  if (kind === 'whole') return true
  if (kind !== 'text' || !isFields(quote) || !isFields(position)) return false
  const isQuote = isText(quote['exact']) && isText(quote['prefix']) && isText(quote['suffix'])
  return isQuote && Number.isSafeInteger(position['start']) && Number.isSafeInteger(position['end'])
}

const isTargets = (value: unknown): boolean =>
  Array.isArray(value) && value.length > 0 && value.every(isTarget)

function isOrigin(value: unknown): boolean {
  return value === null || (isFields(value) && isText(value['edition']) && isTargets(value['targets']))
}

/** What each field must be; `satisfies` keeps the list that of {@link Note}. */
const checks = {
  id: isText,
  declaration: isText,
  edition: isText,
  targets: isTargets,
  motivation: (value) => isOneOf(noteMotivations, value),
  body: isText,
  colour: (value) => isOneOf(noteColours, value),
  tags: (value) => Array.isArray(value) && value.every(isText),
  visibility: (value) => isOneOf(noteVisibilities, value),
  created: isText,
  modified: isText,
  state: (value) => isOneOf(noteStates, value),
  origin: isOrigin,
  deletedAt: isTextOrNull,
  conflictOf: isTextOrNull,
} satisfies Readonly<Record<keyof Note, (value: unknown) => boolean>>

const entries = Object.entries(checks)

/**
 * Whether a value has the shape of a note: every field there, of the right type, and no other. Written by hand and
 * without the finer rules of `noteSchema`, which every note passed before it was written. At every start all notes are
 * read, and they have checksums; the schema alone took a third of that time.
 */
export function hasNoteShape(value: unknown): value is Note {
  if (!isFields(value) || Object.keys(value).length !== entries.length) return false
  return entries.every(([field, isRight]) => isRight(value[field]))
}
