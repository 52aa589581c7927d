import { type ReactNode, useState } from 'react'
import { textExports } from '#contract/library/own-texts'
import type { LibraryRow } from '#core/library/library-question'
import { message } from '../../i18n/messages'
import { binText, exportText } from '../../services/library/own-texts'
import { Button } from '../../ui/Button'
import common from '../../ui/common.module.css'
import styles from './library.module.css'
import { RemoveTextDialog } from './RemoveTextDialog'
import { RenameDialog } from './RenameDialog'

interface OwnTextActionsProps {
  readonly row: LibraryRow
  /** The text is in another place of the list now, or in none. */
  readonly onMoved: () => void
  /** Buttons that stand before these. */
  readonly children: ReactNode
}

/** What can be done with a text of one's own. */
export function OwnTextActions({ row, onMoved, children }: OwnTextActionsProps) {
  const { id, binnedAt } = row
  const [asks, setAsks] = useState<'rename' | 'remove' | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const isBinned = binnedAt !== null
  const move = async () => {
    const told = await binText(row, !isBinned)
    if ('problem' in told) setProblem(told.problem)
    else onMoved()
  }
  const save = async (format: (typeof textExports)[number]) => {
    const told = await exportText(id, format)
    setProblem(told !== null && 'problem' in told ? told.problem : null)
  }
  const close = () => setAsks(null)
  return (
    <>
      <div className={common.actions}>
        {children}
        {!isBinned && <Button onClick={() => setAsks('rename')}>{message('library.rename')}</Button>}
        <Button onClick={() => void move()}>{message(isBinned ? 'library.back' : 'library.bin')}</Button>
        {isBinned && <Button onClick={() => setAsks('remove')}>{message('library.remove')}</Button>}
      </div>
      <fieldset className={styles.saving}>
        <legend className={styles.legend}>{message('library.export')}</legend>
        <div className={common.actions}>
          {textExports.map((format) => (
            <Button key={format} onClick={() => void save(format)}>
              {message('library.exportAs', format)}
            </Button>
          ))}
        </div>
      </fieldset>
      {problem !== null && (
        <p className={common.warning} role="alert">
          {problem}
        </p>
      )}
      {asks === 'rename' && <RenameDialog id={id} onClose={close} />}
      {asks === 'remove' && (
        <RemoveTextDialog
          row={row}
          onCancel={close}
          onRemoved={() => {
            close()
            onMoved()
          }}
        />
      )}
    </>
  )
}
