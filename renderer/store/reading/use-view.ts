import { createContext, useContext } from 'react'
import { useReader } from '../store'
import type { View, ViewId } from './view'
import { viewOf } from './views'

/** The view a component stands in; none outside of all, where the active one is meant. */
export const ViewContext = createContext<ViewId | undefined>(undefined)

/** Reads one value of the view a component stands in, of the active one outside of all. See {@link useReader}. */
export function useView<Value>(select: (view: View) => Value): Value {
  const id = useContext(ViewContext)
  return useReader((state) => select(viewOf(state, id)))
}
