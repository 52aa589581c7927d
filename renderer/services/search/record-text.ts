import { isEId, itemParts } from '#core/document/eid'
import type { SearchRecord } from '#core/search/record'
import { message } from '../../i18n/messages'
import { scopeWords } from './scope-words'

/** Where a hit of a record is, in words. */
export function placeOf(hit: SearchRecord['hits'][number]): string {
  const item = itemParts(hit.id)
  if (item) return message('instrument.label', item.marker, item.paragraph)
  const [, paragraph] = /^para_(\d+)$/.exec(hit.id) ?? []
  if (paragraph !== undefined) return message('paragraph.label', Number(paragraph))
  return isEId(hit.id) ? `${message('search.kind', hit.kind)}: ${hit.id}` : message('search.kind', hit.kind)
}

/** The record of a search as plain text: everything needed to repeat it and to trust what it says is not there. */
export function recordText(record: SearchRecord, filter: string): string {
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
    `${message('search.record.scope')}: ${scopeWords(searched)}`,
    ...record.editions.flatMap((edition) => [
      `${message('search.record.text')}: ${edition.declaration}, ${edition.label}`,
      `${message('about.sourceHash')}: ${edition.sourceSha256}`,
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
