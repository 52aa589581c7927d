import type { EId } from '#core/document/eid'

/** Where a place found comes to stand when it was out of sight: this share of the pane's height from its top. */
const restingPlace = 0.3

/** How many frames the rows around a place may take until they have their own heights. */
const mostFrames = 6

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
  let framesLeft = mostFrames
  const scroll = () => {
    const [place, frame] = [range.getBoundingClientRect(), scroller.getBoundingClientRect()]
    if (isInSight(place, frame)) return
    scroller.scrollBy({ top: place.top - frame.top - frame.height * restingPlace })
    // Rows out of sight have estimated heights; as they are laid out, frame by frame, the words come to lie elsewhere.
    framesLeft -= 1
    if (framesLeft > 0) requestAnimationFrame(scroll)
  }
  scroll()
}

/** Brings a row into sight. */
export function revealRow(eId: EId): void {
  document.querySelector(`[data-pane] [data-eid="${CSS.escape(eId)}"]`)?.scrollIntoView({ block: 'nearest' })
}
