import type { Settings } from '#contract/settings'
import { message } from '../i18n/messages'
import { readerStore } from '../store/store'
import { bridge } from './bridge'

/** How long a change may wait for the next one, in milliseconds: dragging a separator makes many. */
const patience = 250

async function save(settings: Settings): Promise<void> {
  const answer = await bridge.settings.save(settings)
  if (!answer.ok) {
    readerStore.getState().notify({
      id: 'settings-not-saved',
      kind: 'warning',
      message: message('settings.notSaved', answer.error.message),
    })
  }
}

/** Saves the settings whenever they change. Returns the function that ends it. */
export function saveSettingsOnChange(): () => void {
  let timer: number | undefined
  return readerStore.subscribe((state, previous) => {
    if (state.settings === previous.settings) return
    window.clearTimeout(timer)
    timer = window.setTimeout(() => void save(state.settings), patience)
  })
}
