import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { assertNever } from '#core/assert-never'
import { failureMessage } from '../../i18n/failures'
import { message } from '../../i18n/messages'
import { serviceOf } from '../../services/current-session'
import { createImports } from '../../services/import/imports'
import { openText } from '../../services/reading/open-text'
import { afterRender } from '../../services/reading/rows'
import type { Importing } from '../../store/import/import-slice'
import { useReader } from '../../store/store'
import { Button } from '../../ui/Button'
import common from '../../ui/common.module.css'
import { Dialog } from '../../ui/Dialog'
import { useCountedModal } from '../../ui/modal-count'
import styles from './import.module.css'
import { ReviewScreen } from './ReviewScreen'

/** Bringing a text in: the file is read, refused, or under review. */
export function ImportScreen() {
  const importing = useReader((state) => state.importing)
  if (importing === null) return null
  switch (importing.kind) {
    case 'reading':
      return (
        <Dialog title={message('import.reading')} onClose={leave}>
          <p data-import="reading">{message('import.readingName', importing.name)}</p>
          <div className={styles.answers}>
            <Button onClick={leave}>{message('import.cancel')}</Button>
          </div>
        </Dialog>
      )
    case 'refused':
      return <Refused refused={importing} />
    case 'review':
      return (
        <WholeWindow title={message('import.title', importing.name)}>
          <ReviewScreen review={importing} />
        </WholeWindow>
      )
    default:
      return assertNever(importing)
  }
}

const leave = (): void => void serviceOf(createImports).leave()

function Refused({ refused }: { readonly refused: Extract<Importing, { readonly kind: 'refused' }> }) {
  const closeDialog = useReader((state) => state.closeDialog)
  const { why } = refused.why
  const isThere = why.about === 'library' && why.what === 'own-texts' && why.failure.what === 'same-file'
  const same = isThere && why.failure.what === 'same-file' && !why.failure.binned ? why.failure.id : null
  const open = (id: string) => {
    leave()
    closeDialog()
    afterRender(() => void openText(id))
  }
  return (
    <Dialog title={message('import.refused')} onClose={leave}>
      <div data-import="refused">
        {refused.name !== '' && (
          <p className={styles.file}>
            <bdi>{refused.name}</bdi>
          </p>
        )}
        <p role="alert">{failureMessage(refused.why)}</p>
      </div>
      <div className={`${common.actions} ${styles.answers}`}>
        {same !== null && (
          <Button look="primary" onClick={() => open(same)}>
            {message('library.open')}
          </Button>
        )}
        <Button
          look={same === null ? 'primary' : 'plain'}
          onClick={() => void serviceOf(createImports).choose()}
        >
          {message('import.other')}
        </Button>
        <Button onClick={leave}>{message('import.cancel')}</Button>
      </div>
    </Dialog>
  )
}

interface WholeWindowProps {
  readonly title: string
  readonly children: React.ReactNode
}

/** A modal dialog as large as the window: for work that takes a while. Escape closes it. */
function WholeWindow({ title, children }: WholeWindowProps) {
  useCountedModal()
  return (
    <ModalOverlay isOpen onOpenChange={(open) => !open && leave()} className={styles.overlay ?? ''}>
      <Modal className={styles.modal ?? ''}>
        <AriaDialog className={styles.screen ?? ''} data-import="review">
          <Heading slot="title" className={styles.title ?? ''}>
            <bdi>{title}</bdi>
          </Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
