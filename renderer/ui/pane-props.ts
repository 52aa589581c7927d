import type { ReactNode } from 'react'
import type { Reading } from '#contract/library/reading'

/** What every pane of a reading is given. */
export interface PaneProps {
  readonly reading: Reading
  /** Beside the pane's title; the app puts it there, since it belongs to another feature. */
  readonly aside?: ReactNode
  /**
   * What is shown with a row, e.g. the reader's notes; the same function between renders. Tab stops at it only in the
   * row where Tab enters the pane.
   */
  readonly beneath?: (eId: string, isTabStop: boolean) => ReactNode
}
