import type { EId } from '#core/document/eid'

/** Where a place found comes to stand when it was out of sight: this share of the pane's height from its top. */
const restingPlace = 0.3

function scrollerOf(node: Node): HTMLElement | null {
  const element = node instanceof Element ? node : node.parentElement
  return element?.closest<HTMLElement>('[data-scroller]') ?? null
}

function isInSight(place: DOMRect, frame: DOMRect): boolean {
  return place.top >= frame.top && place.bottom <= frame.bottom
}

/** Brings words into sight, and moves nothing when they are. */
export function revealText(range: Range): void {
  const scroller = scrollerOf(range.startContainer)
  if (!scroller) return
  const scroll = () => {
    const [place, frame] = [range.getBoundingClientRect(), scroller.getBoundingClientRect()]
    if (isInSight(place, frame)) return
    scroller.scrollBy({ top: place.top - frame.top - frame.height * restingPlace })
  }
  scroll()
  // Rows out of sight have estimated heights; once they are laid out the words may lie elsewhere.
  requestAnimationFrame(scroll)
}

/** Brings a row into sight. */
export function revealRow(eId: EId): void {
  document.querySelector(`[data-pane] [data-eid="${CSS.escape(eId)}"]`)?.scrollIntoView({ block: 'nearest' })
}
