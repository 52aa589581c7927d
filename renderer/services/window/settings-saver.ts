import { failureMessage } from '../../i18n/failures'
import { message } from '../../i18n/messages'
import { createAutosave } from '../autosave'
import type { Create } from '../session'
import { keepToTheEnd } from './before-close'

/** How long a change may wait for the next one, in milliseconds: dragging a separator makes many. */
const patience = 250

/**
 * Saves the settings whenever they change: the first change at once, so that it is saved even when the window closes at
 * that moment. Changes that follow quickly are saved together.
 */
export const createSettingsSaver: Create = (store, bridge, service) => {
  const autosave = createAutosave({
    wait: patience,
    isEager: true,
    save: async () => {
      const answer = await bridge.settings.save(store.getState().settings)
      if (answer.ok) return null
      const words = message('settings.notSaved', failureMessage(answer.error))
      store.getState().notify({ id: 'settings-not-saved', kind: 'warning', message: words })
      return words
    },
  })
  const end = keepToTheEnd(service, autosave)
  const unsubscribe = store.subscribe((state, previous) => {
    if (state.settings !== previous.settings) autosave.changed()
  })
  return () => {
    unsubscribe()
    end()
  }
}
