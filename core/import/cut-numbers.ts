import { endsSentence } from '../document/parse/source-lines'
import { plainDigits } from './numbering/digits'
import { numberStart } from './numbering/starts'
import type { Stretch } from './stretches'

export interface CutNumbers {
  readonly stretches: readonly Stretch[]
  /** Those that began in the middle of a line. */
  readonly inLine: ReadonlySet<Stretch>
}

/** How many numbers in a row may be hidden in lines. */
const MOST_HIDDEN = 3

/**
 * Cuts stretches at numbers that their file runs into other words: `28.` in the middle of a line where 27 and 29 begin
 * lines of their own, and `(a)` right behind `21.` where `(b)` follows. Only what fills a gap is cut.
 */
export function cutNumbers(stretches: readonly Stretch[]): CutNumbers {
  const inLine = new Set<Stretch>()
  const gaps = gapsIn(stretches)
  const found: Stretch[] = []
  stretches.forEach((stretch, index) => {
    const gap = gaps.get(index)
    const parts = gap ? cutAt(stretch, gap) : [stretch]
    for (const part of parts.slice(1)) inLine.add(part)
    found.push(...parts)
  })
  return { stretches: found.flatMap((stretch, index) => cutMarker(stretch, found, index)), inLine }
}

/** The value of a number with a full stop that a stretch begins with, as most numbered paragraphs do. */
function paragraphNumber({ num, text, stated, rows }: Stretch): number | null {
  if (stated?.kind || rows) return null
  const start = numberStart(num === null ? text : `${num} X`)
  const reading =
    start?.isSlip === false ? start.readings.find(({ style }) => style === 'arabic .') : undefined
  return reading?.value ?? null
}

/** For each stretch the numbers that are missing before the next and may be hidden in it. */
function gapsIn(stretches: readonly Stretch[]): ReadonlyMap<number, readonly number[]> {
  const gaps = new Map<number, readonly number[]>()
  let last: { readonly index: number; readonly value: number } | null = null
  stretches.forEach((stretch, index) => {
    const value = paragraphNumber(stretch)
    if (value === null) return
    const missing = last ? value - last.value - 1 : 0
    if (last && missing > 0 && missing <= MOST_HIDDEN) {
      const first = last.value + 1
      const numbers = Array.from({ length: missing }, (_unused, step) => first + step)
      for (let at = last.index; at < index; at += 1) gaps.set(at, numbers)
    }
    last = { index, value }
  })
  return gaps
}

function cutAt(stretch: Stretch, numbers: readonly number[]): readonly Stretch[] {
  const parts: Stretch[] = []
  let rest = stretch
  for (const number of numbers) {
    const at = placeOf(rest.text, number)
    if (at === null) continue
    parts.push(slice(rest, 0, at))
    rest = slice(rest, at, rest.text.length)
  }
  return [...parts, rest]
}

/** Where a number stands behind the end of a sentence and before a capital, if it does so once. */
function placeOf(text: string, number: number): number | null {
  const places = [...text.matchAll(/(?<=[.:;?!][”’"')\]]*\s+)(\d{1,4})\.(?=\s+["“«(]?\p{Lu}|\()/gu)].filter(
    (match) => Number(plainDigits(match[1] ?? '')) === number,
  )
  const [only] = places
  if (!only || places.length > 1) return null
  return endsSentence(text.slice(0, only.index).trimEnd()) ? only.index : null
}

/** `21. (a) The Commission …` begins a paragraph and its first point where `(b)` follows soon. */
function cutMarker(stretch: Stretch, all: readonly Stretch[], index: number): readonly Stretch[] {
  if (stretch.stated?.kind || stretch.rows || stretch.num !== null) return [stretch]
  const outer = numberStart(stretch.text)
  const inner = outer && !outer.isSlip ? numberStart(outer.rest) : null
  if (
    !outer ||
    !inner ||
    inner.isSlip ||
    outer.readings.some(({ style }) => style === inner.readings[0]?.style)
  )
    return [stretch]
  const seconds = new Set(inner.readings.filter(({ value }) => value === 1).map(({ style }) => style))
  const isFollowed = all.slice(index + 1, index + 4).some((next) => {
    const start = next.num === null ? numberStart(next.text) : null
    return start?.readings.some(({ style, value }) => value === 2 && seconds.has(style))
  })
  const at = stretch.text.length - outer.rest.length
  return isFollowed ? [slice(stretch, 0, at), slice(stretch, at, stretch.text.length)] : [stretch]
}

function slice(stretch: Stretch, start: number, end: number): Stretch {
  const raw = stretch.text.slice(start, end)
  const text = raw.trim()
  const from = start + (raw.length - raw.trimStart().length)
  const isFirst = start === 0
  return {
    ...stretch,
    kind: isFirst ? stretch.kind : 'text',
    num: isFirst ? stretch.num : null,
    level: isFirst ? stretch.level : null,
    text,
    footnotes: stretch.footnotes
      .filter(({ offset }) => (isFirst ? offset <= end : offset > start) || (isFirst && offset < start))
      .filter(({ offset }) => offset <= end || end === stretch.text.length)
      .map((note) => ({ ...note, offset: Math.min(Math.max(note.offset - from, 0), text.length) })),
  }
}
