import { assertNever } from '#core/assert-never'
import { AboutDialog } from '../features/settings/AboutDialog'
import { SettingsDialog } from '../features/settings/SettingsDialog'
import { useReader } from '../store/store'

/** The dialog that is open. */
export function Dialogs() {
  const dialog = useReader((state) => state.dialog)
  switch (dialog) {
    case null:
      return null
    case 'about':
      return <AboutDialog />
    case 'settings':
      return <SettingsDialog />
    default:
      return assertNever(dialog)
  }
}
