import { selectReading } from '../../store/reading/views'
import { afterRender } from '../reading/rows'
import type { Create } from '../session'

/**
 * Opens the start page at the very first start, once the text can be read. It does not cover what has to be told first:
 * a text that a link asks for, or a notice.
 *
 * @param hasLink - whether the app was started with a link to be followed
 */
export const createStartPage =
  (hasLink: boolean): Create =>
  (store) => {
    let isEnded = false
    afterRender(() => {
      const state = store.getState()
      const { settings, notices, dialog } = state
      if (isEnded || settings.hasSeenStartPage || hasLink || notices.length > 0) return
      if (dialog !== null || !selectReading(state)) return
      state.openDialog('start-page')
    })
    return () => {
      isEnded = true
    }
  }
