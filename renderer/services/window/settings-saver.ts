import type { Settings } from '#contract/settings/settings'
import { message } from '../../i18n/messages'
import { readerStore } from '../../store/store'
import { bridge } from '../bridge'

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

/**
 * Saves the settings whenever they change: the first change at once, so that it is saved even when the window closes at
 * that moment. Changes that follow quickly are saved together, and the last ones at the latest when the page closes.
 *
 * @returns the function that ends it
 */
export function saveSettingsOnChange(): () => void {
  let timer: number | undefined
  let waiting: Settings | null = null
  const flush = () => {
    window.clearTimeout(timer)
    timer = undefined
    if (waiting) void save(waiting)
    waiting = null
  }
  const unsubscribe = readerStore.subscribe((state, previous) => {
    if (state.settings === previous.settings) return
    waiting = state.settings
    const isFirst = timer === undefined
    window.clearTimeout(timer)
    if (isFirst) flush()
    timer = window.setTimeout(flush, patience)
  })
  window.addEventListener('pagehide', flush)
  return () => {
    unsubscribe()
    window.removeEventListener('pagehide', flush)
    flush()
  }
}
