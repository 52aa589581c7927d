import { type NumberStart, numberStart } from '#core/import/numbering/starts'

/** The number that a line begins with; throws where it begins with none. */
export function numberIn(text: string): NumberStart {
  const start = numberStart(text)
  if (!start) throw new Error(`“${text}” begins with no number.`)
  return start
}
