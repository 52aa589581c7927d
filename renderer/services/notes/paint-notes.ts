import type { Span } from '#core/document/declaration'
import { noteColours } from '#core/notes/colours'
import type { NotesState } from '#core/notes/history'
import { readerStore } from '../../store/store'

/** The range of a span of an element's text, whatever elements its words are divided into; `null` when it is not there. */
export function rangeIn(element: Element, { start, end }: Span): Range | null {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  let at = 0
  let isOpen = false
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0
    if (!isOpen && start < at + length) {
      range.setStart(node, start - at)
      isOpen = true
    }
    if (isOpen && end <= at + length) {
      range.setEnd(node, end - at)
      return range
    }
    at += length
  }
  return null
}

/** The element that shows the words of an eId. */
export function wordsOf(eId: string): Element | null {
  return document.querySelector(`main [data-text="${CSS.escape(eId)}"]:not([data-part])`)
}

function paint(state: NotesState): void {
  const ranges = new Map<string, Range[]>(noteColours.map((colour) => [colour, []]))
  for (const { targets, colour, deletedAt, state: anchoring } of state.values()) {
    if (deletedAt !== null || anchoring === 'orphaned') continue
    for (const target of targets) {
      if (target.kind !== 'text') continue
      const element = wordsOf(target.eId)
      const range = element ? rangeIn(element, target.position) : null
      if (range && range.toString() === target.quote.exact) ranges.get(colour)?.push(range)
    }
  }
  for (const [colour, list] of ranges) {
    if (list.length === 0) CSS.highlights.delete(`note-${colour}`)
    else CSS.highlights.set(`note-${colour}`, new Highlight(...list))
  }
}

/** Paints the notes' words without touching the page, whenever notes or rows change. Returns the function that ends it. */
export function paintNotes(): () => void {
  let frame = 0
  const later = () => {
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(() => paint(readerStore.getState().tracked.state))
  }
  const unsubscribe = readerStore.subscribe((state, previous) => {
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
  }
}
