import { symbolOf } from '../../symbols'
import { writtenNumber } from './number-format'
import type { Level, ListMembership, NumberingInstance } from './numbering'

/** A number as printed. */
export interface PrintedNumber {
  /** `null` where the list prints nothing. */
  readonly text: string | null
  /** Whether its format is known; if not, digits stand for it. */
  readonly known: boolean
}

/**
 * Counts the lists of a document as Word does.
 *
 * @returns what stands before the next paragraph of a list; to be called once a paragraph, in the order of the text
 */
export function listCounters(): (place: ListMembership) => PrintedNumber {
  const byDefinition = new Map<string, Map<number, number>>()
  const begun = new Set<string>()
  return ({ instance, level }) => {
    const counts = byDefinition.get(instance.abstractId) ?? new Map<number, number>()
    byDefinition.set(instance.abstractId, counts)
    count(instance, level, counts, begun)
    return printed(instance, level, counts)
  }
}

function count(
  instance: NumberingInstance,
  level: number,
  counts: Map<number, number>,
  begun: Set<string>,
): void {
  // A level above that no paragraph was of counts as one: after 1.1 the next of level 1 is 2 (Microsoft Q110380).
  for (let above = 0; above < level; above += 1) {
    if (!counts.has(above)) counts.set(above, startOf(instance, above))
  }
  const first = `${instance.numId} ${level}`
  const startsAnew = instance.starts.has(level) && !begun.has(first)
  begun.add(first)
  const before = startsAnew ? undefined : counts.get(level)
  counts.set(level, before === undefined ? startOf(instance, level) : before + 1)
  for (const deeper of counts.keys()) {
    if (deeper > level && restartsAfter(instance.levels.get(deeper), level)) counts.delete(deeper)
  }
}

function restartsAfter(deeper: Level | undefined, level: number): boolean {
  const restart = deeper?.restart
  // 0 is below every level: it never restarts.
  return restart === undefined || level < restart
}

function startOf(instance: NumberingInstance, level: number): number {
  return instance.starts.get(level) ?? instance.levels.get(level)?.start ?? 1
}

/** Formats that a legal level leaves as they are: digits with a zero before them are digits. */
const keptInLegal = new Set(['none', 'decimalZero'])

function printed(
  instance: NumberingInstance,
  level: number,
  counts: ReadonlyMap<number, number>,
): PrintedNumber {
  const shape = instance.levels.get(level)
  if (shape === undefined || shape.run.hidden === true) return { text: null, known: true }
  if (shape.format === 'bullet') return { text: bulletOf(shape), known: true }
  let known = true
  const text = shape.text.replaceAll(/%([1-9])/g, (_, digit: string) => {
    const part = Number(digit) - 1
    const definition = instance.levels.get(part)
    // What lies deeper than the paragraph has no number.
    if (definition === undefined || part > level) return ''
    const format = shape.legal && !keptInLegal.has(definition.format) ? 'decimal' : definition.format
    const written = writtenNumber(counts.get(part) ?? definition.start, format, definition.pattern)
    known &&= written.known
    return written.text
  })
  const trimmed = text.trim()
  return { text: trimmed === '' ? null : trimmed, known }
}

/** A mark of a face of symbols as the character it looks like; Word's second bullet is the letter o of a typewriter. */
function bulletOf({ text, run }: Level): string | null {
  const mark = text.trim()
  if (mark === '') return null
  if (mark === 'o') return '◦'
  return Array.from(mark, (letter) => symbolOf(run.font, letter.codePointAt(0) ?? 0) ?? '•').join('')
}
