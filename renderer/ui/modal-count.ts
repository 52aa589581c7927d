import { createContext, useContext, useLayoutEffect } from 'react'

/** Reports that a modal dialog has opened. Call the returned function when that dialog has closed. */
export type CountModal = () => () => void

/** The function that counts the open modal dialogs; none by default. */
export const ModalCountContext = createContext<CountModal>(() => () => undefined)

/** Counts the dialog that uses it for as long as it is on screen. */
export function useCountedModal(): void {
  const count = useContext(ModalCountContext)
  useLayoutEffect(() => count(), [count])
}
