import { assertNever } from '#core/assert-never'
import { BriefingDialog } from '../features/briefing/BriefingDialog'
import { LibraryDialog } from '../features/library/LibraryDialog'
import { BookmarksDialog } from '../features/moving/BookmarksDialog'
import { GoToDialog } from '../features/moving/GoToDialog'
import { OutlineDialog } from '../features/moving/OutlineDialog'
import { ExportDialog } from '../features/notes/exchange/ExportDialog'
import { ImportDialog } from '../features/notes/exchange/ImportDialog'
import { ReviewDialog } from '../features/notes/review/ReviewDialog'
import { PurgedDialog } from '../features/notes/safety/PurgedDialog'
import { RestoreDialog } from '../features/notes/safety/RestoreDialog'
import { AboutDialog } from '../features/settings/AboutDialog'
import { SettingsDialog } from '../features/settings/SettingsDialog'
import { StartPage } from '../features/start/StartPage'
import { TextsDialog } from '../features/texts/TextsDialog'
import { useReader } from '../store/store'
import { PaletteDialog } from './PaletteDialog'
import { ShortcutsDialog } from './ShortcutsDialog'

/** The dialog that is open. */
export function Dialogs() {
  const dialog = useReader((state) => state.dialog)
  switch (dialog) {
    case null:
      return null
    case 'briefing':
      return <BriefingDialog />
    case 'about':
      return <AboutDialog />
    case 'bookmarks':
      return <BookmarksDialog />
    case 'go-to':
      return <GoToDialog />
    case 'outline':
      return <OutlineDialog />
    case 'palette':
      return <PaletteDialog />
    case 'library':
      return <LibraryDialog />
    case 'texts':
      return <TextsDialog />
    case 'shortcuts':
      return <ShortcutsDialog />
    case 'start-page':
      return <StartPage />
    case 'settings':
      return <SettingsDialog />
    case 'notes-export':
      return <ExportDialog />
    case 'notes-import':
      return <ImportDialog />
    case 'notes-purged':
      return <PurgedDialog />
    case 'notes-restore':
      return <RestoreDialog />
    case 'notes-review':
      return <ReviewDialog />
    default:
      return assertNever(dialog)
  }
}
