import type { Reading } from '#contract/library/reading'
import type { Briefing, BriefingItem } from '#core/briefing/briefing'
import { addItems } from '#core/briefing/operations'
import {
  entriesOfHits,
  entryOfHit,
  type FoundThing,
  recordEntry,
  type SearchedTexts,
} from '#core/briefing/search-entries'
import { isEId } from '#core/document/eid'
import { trustOf } from '#core/document/trust'
import { extractWordsIn } from '#words/words'
import { message } from '../../i18n/messages'
import { selectReading } from '../../store/reading/views'
import { readerStore } from '../../store/store'
import { provenSearch } from '../search/proven-search'
import { placesIn } from '../search/record-text'
import { scopeWords } from '../search/scope-words'
import type { ShownSearch } from '../search/shown-search'
import { noteCollected } from '../undo'
import { currentOrNewBriefing, loadBriefings, newId } from './briefings'
import type { Collected, Taken } from './collected'

const state = () => readerStore.getState()

/**
 * The number of entries that a briefing can have (`core/briefing/briefing.ts`, which would bring zod into the window).
 */
const mostEntries = 5_000

function searchedTexts(reading: Reading): SearchedTexts {
  const { glossaryEntry } = extractWordsIn(reading.declaration.edition.language)
  return { ...reading, glossaryEntry }
}

function entryOf(collected: Collected, { reading, hits }: Taken): BriefingItem | null {
  if (!reading) return null
  switch (collected.kind) {
    case 'note':
      return { kind: 'note', id: newId(), note: collected.id }
    case 'hit': {
      const hit = hits[collected.position]
      return hit ? entryOfHit(hit, searchedTexts(reading), newId) : null
    }
    default:
      return isEId(collected.eId)
        ? { kind: 'passage', id: newId(), declaration: reading.declaration.id, eId: collected.eId }
        : null
  }
}

/** Whether two entries print the same thing. Free text and headings are never the same. */
function isSame(one: BriefingItem, other: BriefingItem): boolean {
  if (one.kind === 'passage' && other.kind === 'passage')
    return one.eId === other.eId && one.declaration === other.declaration
  if (one.kind === 'frame' && other.kind === 'frame')
    return one.part === other.part && one.declaration === other.declaration
  return one.kind === 'note' && other.kind === 'note' && one.note === other.note
}

/** Adds entries that are not in the current briefing yet at its end, and says what it did. */
async function add(entries: readonly BriefingItem[]): Promise<void> {
  if (entries.length === 0 || !(await loadBriefings())) return
  const briefing = currentOrNewBriefing()
  const fresh = entries.filter((entry) => !briefing.items.some((item) => isSame(item, entry)))
  if (briefing.items.length + fresh.length > mostEntries) {
    tell(message('briefing.full', mostEntries))
    return
  }
  if (fresh.length > 0) {
    state().putBriefing(addItems(briefing, fresh))
    noteCollected()
  }
  tell(wordsFor(briefing, fresh.length))
}

function wordsFor({ title, items }: Briefing, added: number): string {
  return added === 0
    ? message('briefing.alreadyThere', title)
    : message('briefing.added', title, added, items.length + added)
}

function tell(text: string): void {
  state().announce(text)
  state().showBriefingTray(text)
}

/** Adds what was taken to the current briefing. */
export async function collect(taken: Taken): Promise<void> {
  await add(taken.collected.map((each) => entryOf(each, taken)).filter((entry) => entry !== null))
}

/**
 * Search results as entries: the record of the search on screen and everything it found, in reading order. Notes that
 * were found are added as notes, under the rule for notes. The record does not mention them.
 */
export async function collectSearch(shown: ShownSearch | null): Promise<void> {
  if (!shown) return
  const { reading, kinds } = shown
  const record = await provenSearch(
    shown,
    kinds.filter((kind) => kind !== 'note'),
  )
  const ofNotes = kinds.includes('note') ? await provenSearch(shown, ['note']) : null
  if (selectReading(state())?.declaration.id !== reading.declaration.id) {
    tell(message('briefing.searchGone'))
    return
  }
  const words = record && {
    scope: scopeWords(record.scope.searched, trustOf(reading)),
    placeOf: placesIn(reading),
  }
  const proof = record && words && recordEntry(record, words, newId)
  const found: FoundThing[] = [...(record?.hits ?? []), ...(ofNotes?.hits ?? [])]
  if (found.length >= mostEntries) tell(message('briefing.full', mostEntries))
  else await add([...(proof ? [proof] : []), ...entriesOfHits(found, searchedTexts(reading), newId)])
}
