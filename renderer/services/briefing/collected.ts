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
  const eId = element?.closest<HTMLElement>('[data-eid]')?.dataset['eid']
  return eId === undefined ? null : { kind: 'thing', eId }
}
