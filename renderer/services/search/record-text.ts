import type { Reading } from '#contract/library/reading'
import { isEId } from '#core/document/eid'
import { trustOf } from '#core/document/trust'
import type { SearchRecord } from '#core/search/record'
import { formatEventDate } from '#core/timeline/format-date'
import { message } from '../../i18n/messages'
import { nameOf } from '../../i18n/names'
import { interfaceWords } from '../../i18n/words'
import { lookupOf } from '../../store/reading/things'
import { scopeWords } from './scope-words'

type RecordHit = SearchRecord['hits'][number]

/** Says where a hit of a record is, in words: `Paragraph 13`, an event by its title and date, a term by its name. */
export function placesIn(reading: Reading): (hit: RecordHit) => string {
  const lookup = lookupOf(reading)
  return ({ id, kind }) => {
    const entry = isEId(id) ? lookup.get(id) : undefined
    if (entry?.kind === 'event')
      return `${nameOf(entry)} (${formatEventDate(entry.event.date, interfaceWords().locale)})`
    if (entry) return nameOf(entry)
    const term = reading.glossary.find((each) => each.id === id)
    return term ? `${message('search.kind', kind)}: ${term.term}` : message('search.kind', kind)
  }
}

/** A declaration by its short title; one that is not open only by its identifier. */
function titleOf(declaration: string, reading: Reading): string {
  return reading.declaration.id === declaration ? reading.declaration.shortTitle : declaration
}

/** What the words were taken from. A record is for others too, who did not import the text. */
function originLines({ trust, sourceSha256 }: SearchRecord['editions'][number]): readonly string[] {
  if (trust.kind !== 'imported') return [`${message('about.sourceHash')}: ${sourceSha256}`]
  const words = interfaceWords().trust
  return [
    `${words.label}: ${words.paper(trust.statement)}`,
    `${words.fileDigest}: ${trust.statement.fileSha256}`,
  ]
}

/** The record of a search as plain text: everything needed to repeat it and to trust that something is not there. */
export function recordText(record: SearchRecord, filter: string, reading: Reading): string {
  const placeOf = placesIn(reading)
  const { searched } = record.scope
  const outcome = record.complete
    ? message('search.record.total', record.total)
    : message('search.record.incomplete', record.total)
  return [
    message('search.record.title'),
    '',
    `${message('search.record.query')}: ${record.query}`,
    `${message('search.record.understood')}: ${record.understood}`,
    `${message('search.record.filter')}: ${filter}`,
    `${message('search.record.scope')}: ${scopeWords(searched, trustOf(reading))}`,
    ...record.editions.flatMap((edition) => [
      `${message('search.record.text')}: ${titleOf(edition.declaration, reading)}, ${edition.label}`,
      ...originLines(edition),
      `${message('about.textHash')}: ${edition.textSha256}`,
    ]),
    `${message('search.record.date')}: ${record.date}`,
    `${message('search.record.result')}: ${outcome}`,
    '',
    ...record.hits.map(
      (hit, position) => `${position + 1}. ${placeOf(hit)}: ${hit.snippet.replaceAll('\n', ' · ')}`,
    ),
  ]
    .join('\n')
    .trimEnd()
}
