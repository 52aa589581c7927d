import type { Found, TextSpan } from './evaluate'
import type { SearchableText } from './texts'
import { tokenise } from './tokenise'

/** Sorts stretches and joins those that overlap or touch. */
function mergeSpans(spans: readonly TextSpan[]): TextSpan[] {
  const merged: [number, number][] = []
  for (const [start, end] of spans.toSorted((one, other) => one[0] - other[0] || one[1] - other[1])) {
    const last = merged.at(-1)
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end)
    else merged.push([start, end])
  }
  return merged
}

/** The very words that were found in a unit, as stretches of its text, in order and without overlap. */
export function spansOf(unit: number, text: SearchableText, found: Found): TextSpan[] {
  const occurrences = found.occurrences(unit)
  const tokens = occurrences.length === 0 ? [] : tokenise(text.text)
  const spans = occurrences.flatMap(({ shown }) =>
    shown.flatMap(([first, end]): TextSpan[] => {
      const start = tokens[first]?.start
      const last = tokens[end - 1]?.end
      return start === undefined || last === undefined ? [] : [[start, last]]
    }),
  )
  return mergeSpans([...spans, ...found.stretches(unit)])
}
