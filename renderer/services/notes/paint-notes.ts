import { noteColours } from '#core/notes/colours'
import type { NotesState } from '#core/notes/history'
import { allWordsOf } from '../../dom/passages'
import { textRanges } from '../../dom/text-range'
import type { Create } from '../session'

function paint(state: NotesState): void {
  const rangeIn = textRanges()
  const ranges = new Map<string, Range[]>(noteColours.map((colour) => [colour, []]))
  for (const { declaration, targets, colour, deletedAt, state: anchoring } of state.values()) {
    if (deletedAt !== null || anchoring === 'orphaned') continue
    for (const target of targets) {
      if (target.kind !== 'text') continue
      for (const element of allWordsOf(document, { declaration, eId: target.eId })) {
        const range = rangeIn(element, target.position)
        if (range && range.toString() === target.quote.exact) ranges.get(colour)?.push(range)
      }
    }
  }
  for (const [colour, list] of ranges) {
    if (list.length === 0) CSS.highlights.delete(`note-${colour}`)
    else CSS.highlights.set(`note-${colour}`, new Highlight(...list))
  }
}

/** Paints the notes' words without touching the page, whenever notes or rows change. */
export const createNotePainter: Create = (store) => {
  let frame = 0
  const later = () => {
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(() => paint(store.getState().tracked.state))
  }
  const unsubscribe = store.subscribe((state, previous) => {
    if (state.tracked.state !== previous.tracked.state) later()
  })
  const observer = new MutationObserver((records) => {
    const isText = (node: Node) => node instanceof Element && node.closest('[data-notes]') === null
    if (records.some(({ target }) => isText(target))) later()
  })
  const main = document.querySelector('main')
  if (main) observer.observe(main, { childList: true, subtree: true })
  later()
  return () => {
    unsubscribe()
    observer.disconnect()
    cancelAnimationFrame(frame)
    for (const colour of noteColours) CSS.highlights.delete(`note-${colour}`)
  }
}
