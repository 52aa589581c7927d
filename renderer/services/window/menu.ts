import type { MenuModel } from '#contract/menu/menu'
import type { ReaderState } from '../../store/store'
import { readerStore } from '../../store/store'
import { bridge } from '../bridge'

/**
 * Updates the application menu when the state changes, and runs what is chosen in it.
 *
 * @param describe - the menu for a state
 * @param run - runs the command of a name
 * @returns the function that ends it
 */
export function keepMenu(
  describe: (state: ReaderState) => MenuModel,
  run: (command: string) => void,
): () => void {
  let shown = ''
  const show = (state: ReaderState) => {
    const menu = describe(state)
    const text = JSON.stringify(menu)
    if (text === shown) return
    shown = text
    void bridge.menu.show(menu)
  }
  show(readerStore.getState())
  const unsubscribe = readerStore.subscribe(show)
  const stop = bridge.menu.onCommand(run)
  return () => {
    unsubscribe()
    stop()
  }
}
