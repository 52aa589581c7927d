import { createContext, useContext, useLayoutEffect } from 'react'

/** Tells that a modal dialog has opened. What it returns is called when that dialog has closed. */
export type CountModal = () => () => void

/** Who keeps count of the open modal dialogs; nobody by default. */
export const ModalCountContext = createContext<CountModal>(() => () => undefined)

/** Counts the dialog that uses it for as long as it is on screen. */
export function useCountedModal(): void {
  const count = useContext(ModalCountContext)
  useLayoutEffect(() => count(), [count])
}
