import type { EId } from '#core/document/eid'
import { type Entry, type Lookup, textOf } from '#core/document/lookup'
import { shortId } from '#core/document/short-id'
import { marginNumber, type Unit } from '#core/document/units'
import { formatEventDate } from '#core/timeline/format-date'
import { terminalWords } from '#words/terminal/en'
import { wordsFor } from '#words/words'

/** One identified thing as lines for the terminal: `2. During …`, `(26) iv. Memorandum …`, an event with its rating. */
export function entryText(entry: Entry): string {
  const text = textOf(entry)
  switch (entry.kind) {
    case 'passage':
      return unitText(entry.unit)
    case 'inline-item':
      return `[${shortId(entry.unit.eId)}] ${text}`
    case 'instrument':
      return [
        `  ${entry.instrument.printedNumber} ${text}`,
        ...entry.instrument.footnotes.map((note) => `    ${note.marker} ${note.text}`),
      ].join('\n')
    default: {
      const { date, dateRating, place, rating, sources, summary, conflicts } = entry.event
      const head = [formatEventDate(date, wordsFor('en').locale), ...(place ? [place] : []), text].join(' · ')
      const evidence = terminalWords.evidence(rating === 'C2', dateRating === 'C1', sources)
      const more = [summary, ...conflicts.map(terminalWords.conflict), `(${evidence})`]
      return [head, ...more.filter((line) => line !== '').map((line) => `  ${line}`)].join('\n')
    }
  }
}

/** Official words behind their number, parts moved in; a heading is underlined, a footnote stands under its words. */
function unitText(unit: Unit): string {
  const { depth, text, isHeading, rows, footnotes } = unit
  const indent = '  '.repeat(depth)
  const words = rows === null ? text : rows.map((cells) => cells.join(' | ')).join(`\n${indent}`)
  const line = [marginNumber(unit).replace(/^\[(.*)\]$/, '[$1.]'), words]
    .filter((part) => part !== '')
    .join(' ')
  return [
    `${indent}${line}`,
    ...(isHeading ? [`${indent}${'-'.repeat(Math.min(line.length, 60))}`] : []),
    ...footnotes.map((note) => `${indent}  ${note.marker} ${note.text}`),
  ].join('\n')
}

/** Things by identifier, each with its short identifier in front. */
export function entriesText(eIds: readonly EId[], lookup: Lookup): string {
  return eIds
    .flatMap((eId) => lookup.get(eId) ?? [])
    .map((entry) => `${shortId(entry.eId)}\n${entryText(entry)}`)
    .join('\n\n')
}
