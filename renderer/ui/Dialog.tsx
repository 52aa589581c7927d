import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { message } from '../i18n/messages'
import { Button } from './Button'
import styles from './Dialog.module.css'
import { useCountedModal } from './modal-count'

interface DialogProps {
  readonly title: string
  readonly onClose: () => void
  /** Takes nearly the whole window: for work, not for a question. */
  readonly wide?: boolean
  readonly children: ReactNode
}

/**
 * A modal dialog. The focus moves into it, stays inside, and returns to where it was; Escape and a click outside close
 * it.
 */
export function Dialog({ title, onClose, wide = false, children }: DialogProps) {
  useCountedModal()
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(open) => !open && onClose()}
      className={styles.overlay ?? ''}
    >
      <Modal className={`${styles.modal} ${wide ? styles.wide : ''}`}>
        <AriaDialog className={styles.dialog ?? ''}>
          <header className={styles.header}>
            <Heading slot="title" className={styles.title ?? ''}>
              {title}
            </Heading>
            <Button look="quiet" onClick={onClose} aria-label={message('dialog.close')}>
              ✕
            </Button>
          </header>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
