import type { Reading } from '#contract/library/reading'
import type { SearchHit } from '#core/search/result'
import { thingAround } from '../../dom/passages'
import { selectReading } from '../../store/reading/views'
import { readerStore } from '../../store/store'
import { selectedThings } from '../reading/selected-things'

/** What is to go into the briefing: something of the text by its eId, a note, or a hit of the search by its place in the list. */
export type Collected =
  | { readonly kind: 'thing'; readonly eId: string }
  | { readonly kind: 'note'; readonly id: string }
  | { readonly kind: 'hit'; readonly position: number }

/** What an element stands for: a row, a hit of the search, a note of the panel. */
export function collectedAt(element: Element | null): Collected | null {
  const hit = element?.closest<HTMLElement>('[data-hit]')?.dataset['hit']
  if (hit !== undefined) return { kind: 'hit', position: Number(hit) }
  const note = element?.closest<HTMLElement>('[data-entry]')?.dataset['entry']
  if (note !== undefined) return { kind: 'note', id: note }
  const eId = thingAround(element)
  return eId === null ? null : { kind: 'thing', eId }
}

/**
 * What is to go into the briefing, with the text and the hits it was taken from: the reader may choose, search or open
 * something else while the code of the briefing is loaded.
 */
export interface Taken {
  readonly collected: readonly Collected[]
  readonly reading: Reading | null
  readonly hits: readonly SearchHit[]
}

/** Takes things of the text and the search on screen now. */
export function take(...collected: readonly Collected[]): Taken {
  const state = readerStore.getState()
  return { collected, reading: selectReading(state), hits: state.searchShown?.hits ?? [] }
}

/** Takes what the reader is at: a hit or a note that has the focus, else the rows selected words reach into, else what is chosen. */
export function takeInHand(): Taken {
  const focused = collectedAt(document.activeElement)
  if (focused && focused.kind !== 'thing') return take(focused)
  return take(...selectedThings().map((eId) => ({ kind: 'thing', eId }) as const))
}
