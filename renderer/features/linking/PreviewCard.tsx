import { useEffect, useMemo, useRef } from 'react'
import { Tooltip, TooltipTriggerStateContext } from 'react-aria-components'
import { message } from '../../i18n/messages'
import { CardContent } from './CardContent'
import cards from './cards.module.css'
import type { Referenced } from './referenced'

const cardId = 'preview-card'

interface PreviewCardProps {
  readonly reference: Referenced
  /** The text under the card was scrolled away. */
  readonly onClose: () => void
}

/** The passing card of a reference; while it is shown it describes the reference to screen readers. */
export function PreviewCard({ reference, onClose }: PreviewCardProps) {
  const { element, kind } = reference
  const trigger = useRef<HTMLElement>(element)
  useEffect(() => {
    trigger.current = element
    element.setAttribute('aria-describedby', cardId)
    return () => element.removeAttribute('aria-describedby')
  }, [element])
  // One tooltip for all references: whether it is open is decided by PreviewCards, not by a trigger of its own.
  const state = useMemo(
    () => ({ isOpen: true, shouldSkipAnimation: true, open: () => undefined, close: onClose }),
    [onClose],
  )
  return (
    <TooltipTriggerStateContext value={state}>
      <Tooltip
        key={`${reference.target}-${element.offsetTop}-${element.offsetLeft}`}
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
