import type { ReactNode } from 'react'
import type { EId } from '#core/document/eid'
import { markDescriptionId } from './mark-description-id'
import row from './row.module.css'
import type { RowLook } from './row-look'

interface RowHandleProps {
  readonly eId: EId
  readonly state: RowLook
  readonly onChoose: (eId: string) => void
  readonly className: string | undefined
  /** Its name, when what it shows is not a name, such as a number alone. */
  readonly label?: string
  readonly title?: string | undefined
  readonly children: ReactNode
}

/** The button of a row that chooses it. It says whether the row is chosen, or why it is related to the chosen one. */
export function RowHandle({ eId, state, onChoose, className, label, title, children }: RowHandleProps) {
  const { mark, isTabStop } = state
  const isRelated = mark === 'stated' || mark === 'editorial'
  return (
    <button
      type="button"
      className={`${row.handle} ${className ?? ''}`}
      data-handle
      draggable
      tabIndex={isTabStop ? 0 : -1}
      aria-label={label}
      aria-current={mark === 'chosen' || undefined}
      aria-describedby={isRelated ? markDescriptionId(mark) : undefined}
      title={title}
      onClick={() => onChoose(eId)}
    >
      {children}
    </button>
  )
}
