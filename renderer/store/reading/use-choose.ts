import { useCallback, useContext } from 'react'
import type { PaneName } from '#contract/settings/settings'
import { type EId, isEId } from '#core/document/eid'
import { useReader } from '../store'
import { ViewContext } from './use-view'

/** Chooses a thing by the identifier its row carries. */
export type Choose = (eId: string) => void

/** The way rows of one pane make a choice; stable between renders. */
export function useChoose(pane: PaneName): Choose {
  const choose = useReader((state) => state.choose)
  const view = useContext(ViewContext)
  return useCallback(
    (eId) => {
      if (isEId(eId)) choose(eId, pane, view)
    },
    [choose, pane, view],
  )
}

/** The way a pane shows one of its answers, counted from 0. */
export function useShowAnswer(pane: PaneName): (position: number) => void {
  const showAnswer = useReader((state) => state.showAnswer)
  const view = useContext(ViewContext)
  return useCallback((position) => showAnswer(pane, position, view), [showAnswer, pane, view])
}

/** The way a pane brings one of its rows into view without choosing it. */
export function useRevealRow(pane: PaneName): (eId: EId) => void {
  const revealRow = useReader((state) => state.revealRow)
  const view = useContext(ViewContext)
  return useCallback((eId) => revealRow(pane, eId, view), [revealRow, pane, view])
}
