import type { Trust } from '#core/document/trust'
import type { Searched } from '#core/search/result'
import { message } from '../../i18n/messages'

/**
 * What was looked through, in words: `1,934 words of official text (27 paragraphs, 11 instruments); 31 events`.
 *
 * @param trust - of the text: nobody checked that the words of an imported one are official
 */
export function scopeWords(searched: Searched, trust: Trust): string {
  const count = (official: boolean) =>
    searched.kinds
      .filter(({ kind }) => (kind === 'event' || kind === 'term' || kind === 'note') !== official)
      .map(({ kind, units }) => message('search.units', kind, units))
      .join(', ')
  const other = count(false)
  if (searched.officialWords === 0) return other
  const key = trust.kind === 'imported' ? 'search.scope.imported' : 'search.scope.official'
  const official = message(key, searched.officialWords, count(true))
  return other === '' ? official : `${official}; ${other}`
}
