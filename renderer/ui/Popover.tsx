import type { ReactNode, RefObject } from 'react'
import { Popover as AriaPopover, Dialog } from 'react-aria-components'
import styles from './Popover.module.css'

interface PopoverProps {
  readonly label: string
  readonly trigger: RefObject<Element | null>
  readonly onClose: () => void
  readonly children: ReactNode
}

/**
 * A small dialog at the button that opened it. The focus moves into it, stays inside, and returns; Escape and a click
 * outside close it. Load it lazily: it is not needed for the first paragraph.
 */
export function Popover({ label, trigger, onClose, children }: PopoverProps) {
  return (
    <AriaPopover
      triggerRef={trigger}
      isOpen
      onOpenChange={(open) => !open && onClose()}
      placement="bottom end"
      className={styles.popover ?? ''}
    >
      <Dialog aria-label={label} className={styles.dialog ?? ''}>
        {children}
      </Dialog>
    </AriaPopover>
  )
}
