import type { BriefingItem } from '#core/briefing/briefing'
import type { Lookup } from '#core/document/lookup'
import { shortId } from '#core/document/short-id'
import type { NotesState } from '#core/notes/history'
import { message } from '../../../i18n/messages'
import { nameOf } from '../../../i18n/names'

/** How an entry is named in the list, and its first words. */
export interface ItemWords {
  readonly name: string
  readonly words: string
}

/** Longer ones are cut by the list anyway; a text of thousands of words need not be laid out for that. */
const mostWords = 160

/** What a briefing is called in lists: its title, or words for one without. */
export function titleOf({ title }: { readonly title: string }): string {
  return title || message('briefing.nameless')
}

/** What an entry of a briefing is called; for something the open text has not, its identifier. */
export function wordsOf(item: BriefingItem, lookup: Lookup, notes: NotesState): ItemWords {
  switch (item.kind) {
    case 'passage': {
      const entry = lookup.get(item.eId)
      if (!entry) return { name: shortId(item.eId), words: message('briefing.notHere') }
      switch (entry.kind) {
        case 'passage':
          return { name: nameOf(entry), words: entry.unit.text.slice(0, mostWords) }
        case 'instrument':
          return { name: nameOf(entry), words: entry.instrument.text.slice(0, mostWords) }
        case 'event':
          return { name: nameOf(entry), words: message('briefing.event') }
        default:
          return { name: nameOf(entry), words: '' }
      }
    }
    case 'frame':
      return { name: message('briefing.frame', item.part), words: '' }
    case 'heading':
      return { name: message('briefing.heading'), words: item.text }
    case 'text':
      return { name: message('briefing.text'), words: item.text.slice(0, mostWords) }
    case 'note': {
      const note = notes.get(item.note)
      const words = note ? note.body.slice(0, mostWords) : message('briefing.notHere')
      return { name: message('briefing.note'), words }
    }
    default:
      return { name: message('briefing.search'), words: item.record.query }
  }
}
