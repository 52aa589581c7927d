import type { MenuModel } from '#contract/menu/menu'
import type { ReaderState } from '../../store/store'
import type { Create } from '../session'

/**
 * Updates the application menu when the state changes, and runs what is chosen in it.
 *
 * @param describe - the menu for a state
 * @param run - runs the command of a name
 */
export const createMenuKeeper =
  (describe: (state: ReaderState) => MenuModel, run: (command: string) => void): Create =>
  (store, bridge) => {
    let shown = ''
    const show = (state: ReaderState) => {
      const menu = describe(state)
      const text = JSON.stringify(menu)
      if (text === shown) return
      shown = text
      void bridge.menu.show(menu)
    }
    show(store.getState())
    const unsubscribe = store.subscribe(show)
    const stop = bridge.menu.onCommand(run)
    return () => {
      unsubscribe()
      stop()
    }
  }
