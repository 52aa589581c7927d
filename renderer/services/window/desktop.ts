import { failureMessage } from '../../i18n/failures'
import { message } from '../../i18n/messages'
import { readerStore } from '../../store/store'
import { bridge } from '../bridge'

/** Shows the data folder in the system's file manager. A failure is shown as a notice. */
export async function showDataFolder(): Promise<void> {
  const answer = await bridge().app.showDataFolder()
  if (answer.ok) return
  const notice = message('dataFolder.notShown', failureMessage(answer.error))
  readerStore.getState().notify({ id: 'no-data-folder', kind: 'warning', message: notice })
}

/** Fills the screen with the window, or gives it back. */
export async function toggleFullScreen(): Promise<void> {
  await bridge().app.toggleFullScreen()
}
