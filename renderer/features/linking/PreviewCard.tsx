import { useEffect, useMemo, useRef, useState } from 'react'
import { Tooltip, TooltipTriggerStateContext } from 'react-aria-components'
import { message } from '../../i18n/messages'
import { CardContent } from './CardContent'
import cards from './cards.module.css'
import type { Referenced } from './referenced'

const cardId = 'preview-card'

interface PreviewCardProps {
  readonly reference: Referenced
  /** The words under the card were scrolled out of sight. */
  readonly onClose: () => void
}

/** Where words are in the window, to the pixel; `null` when their pane no longer shows them. */
function placeOf(element: HTMLElement): string | null {
  const { top, bottom, left } = element.getBoundingClientRect()
  const view = element.closest('[data-scroller]')?.getBoundingClientRect()
  if (view && (bottom <= view.top || top >= view.bottom)) return null
  return `${Math.round(top)} ${Math.round(left)}`
}

/** The preview card of a reference. While it is shown, it describes the reference to screen readers. */
export function PreviewCard({ reference, onClose }: PreviewCardProps) {
  const { element, kind } = reference
  const trigger = useRef<HTMLElement>(element)
  const place = useRef<string | null>(null)
  useEffect(() => {
    trigger.current = element
    place.current = placeOf(element)
    element.setAttribute('aria-describedby', cardId)
    return () => element.removeAttribute('aria-describedby')
  }, [element])
  // Counts how often the words moved: the card is then placed again.
  const [moves, setMoves] = useState(0)
  // One tooltip for all references: whether it is open is decided by PreviewCards, not by a trigger of its own. It
  // reports a scroll of anything that contains the words, even when they did not move.
  const state = useMemo(() => {
    const close = () => {
      const now = placeOf(element)
      if (now === null) onClose()
      else if (now !== place.current) setMoves((count) => count + 1)
      place.current = now
    }
    return { isOpen: true, shouldSkipAnimation: true, open: () => undefined, close }
  }, [element, onClose])
  return (
    <TooltipTriggerStateContext value={state}>
      <Tooltip
        key={`${reference.target}-${element.offsetTop}-${element.offsetLeft}-${moves}`}
        triggerRef={trigger}
        isOpen
        // Within the landmark of the text it speaks of.
        UNSTABLE_portalContainer={element.closest('main') ?? document.body}
        placement="bottom start"
        offset={4}
      >
        <div id={cardId} className={cards.card} data-preview-card>
          <CardContent reference={reference} />
          <p className={cards.hint}>{message(kind === 'term' ? 'reference.more' : 'reference.go')}</p>
        </div>
      </Tooltip>
    </TooltipTriggerStateContext>
  )
}
