import type { Reading } from '#contract/library/reading'
import { assertNever } from '#core/assert-never'
import { type EId, isEId } from '#core/document/eid'
import type { Lookup } from '#core/document/lookup'
import type { SearchHit } from '#core/search/result'
import { formatEventDate } from '#core/timeline/format-date'
import { message } from '../../i18n/messages'
import { nameOf } from '../../i18n/names'
import { interfaceWords } from '../../i18n/words'

/** What labels are made of: what is read, and where notes are attached. */
interface Labelled {
  readonly reading: Reading
  readonly lookup: Lookup
  readonly noteTargets: ReadonlyMap<string, EId>
}

/** Where hits are, in words: `Paragraph 13`, `Instrument 26 (iv)`, the date of an event, the term itself, what a note is on. */
export function hitLabels({ reading, lookup, noteTargets }: Labelled): (hit: SearchHit) => string {
  const { events, glossary } = reading
  const dates = new Map<string, string>(
    events.map(({ eId, date }) => [eId, formatEventDate(date, interfaceWords().locale)]),
  )
  const terms = new Map<string, string>(glossary.map(({ id, term }) => [id, term]))
  return ({ kind, id }) => {
    switch (kind) {
      case 'paragraph':
      case 'instrument': {
        const entry = isEId(id) ? lookup.get(id) : undefined
        return entry ? nameOf(entry) : message('search.kind', kind)
      }
      case 'frame':
        return message('search.frame', id)
      case 'event':
        return dates.get(id) ?? message('search.kind', kind)
      case 'term':
        return terms.get(id) ?? message('search.kind', kind)
      case 'note': {
        const target = noteTargets.get(id)
        const entry = target && lookup.get(target)
        return entry ? message('search.noteOn', nameOf(entry)) : message('search.noteOnWhole')
      }
      default:
        return assertNever(kind)
    }
  }
}
