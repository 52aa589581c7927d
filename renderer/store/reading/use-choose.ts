import { useCallback } from 'react'
import type { PaneName } from '#contract/settings/settings'
import { isEId } from '#core/document/eid'
import { useReader } from '../store'

/** Chooses a thing by the identifier its row carries. */
export type Choose = (eId: string) => void

/** The way rows of one pane make a choice; stable between renders. */
export function useChoose(pane: PaneName): Choose {
  const choose = useReader((state) => state.choose)
  return useCallback(
    (eId) => {
      if (isEId(eId)) choose(eId, pane)
    },
    [choose, pane],
  )
}
