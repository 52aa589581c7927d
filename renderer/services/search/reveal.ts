import type { EId } from '#core/document/eid'
import { serviceOf } from '../current-session'
import { keepInView } from '../reading/keep-in-view'
import { shownRow } from '../reading/rows'
import type { Create } from '../session'

/** Where a found place is scrolled to when it was not visible: this share of the pane's height from its top. */
const restingPlace = 0.3

function scrollerOf(node: Node): HTMLElement | null {
  const element = node instanceof Element ? node : node.parentElement
  return element?.closest<HTMLElement>('[data-scroller]') ?? null
}

function isInSight(place: DOMRect, frame: DOMRect): boolean {
  return place.top >= frame.top && place.bottom <= frame.bottom
}

/** Brings places that were found into sight. */
interface Revealing {
  readonly text: (range: Range) => void
  readonly card: (card: HTMLElement) => void
  readonly dispose: () => void
}

const createRevealing: Create<Revealing> = () => {
  let end: (() => void) | null = null

  /**
   * Scrolls to a place and keeps it visible while rows around it are laid out. Moves nothing when it is already visible.
   */
  function bringIntoSight(place: () => DOMRect, scroller: HTMLElement): void {
    end?.()
    end = keepInView(scroller, () => {
      const [rect, frame] = [place(), scroller.getBoundingClientRect()]
      if (isInSight(rect, frame)) return null
      const top = scroller.scrollTop + rect.top - frame.top - frame.height * restingPlace
      const reachable = Math.max(0, Math.min(scroller.scrollHeight - scroller.clientHeight, Math.round(top)))
      return Math.abs(reachable - scroller.scrollTop) < 2 ? null : reachable
    })
  }

  return {
    text: (range) => {
      const scroller = scrollerOf(range.startContainer)
      if (scroller) bringIntoSight(() => range.getBoundingClientRect(), scroller)
    },
    card: (card) => {
      const scroller = scrollerOf(card)
      if (scroller) bringIntoSight(() => card.getBoundingClientRect(), scroller)
    },
    dispose: () => end?.(),
  }
}

/** Brings words into sight. */
export const revealText = (range: Range): void => serviceOf(createRevealing).text(range)

/** Brings the card of a note into sight, once it is on screen. */
export const revealCard = (card: HTMLElement): void => serviceOf(createRevealing).card(card)

/** Brings a row into sight. */
export function revealRow(eId: EId): void {
  shownRow(eId)?.scrollIntoView({ block: 'nearest' })
}
