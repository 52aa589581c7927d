import '../ui/fonts.css'
import '../ui/tokens.css'
import '../ui/base.css'
import '../ui/pressable.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { dragToBriefing } from '../services/briefing/briefing-drag'
import { citeOnCopy } from '../services/copying/copying'
import { openLink, openLinksAsTheyArrive } from '../services/copying/links'
import { startNotesAfterPaint } from '../services/notes/start-notes'
import { linkPanes } from '../services/reading/pane-linking'
import { keepPlaces, returnToPlace } from '../services/reading/places-keeper'
import { afterRender } from '../services/reading/rows'
import { openMenusOfRows } from '../services/reading/thing-menu'
import { startSearchAfterPaint } from '../services/search/start-search'
import { start } from '../services/start'
import { applyAppearance } from '../services/window/appearance'
import { checkProgramAfterPaint } from '../services/window/check-program'
import { keepFocus } from '../services/window/focus-home'
import { keepMenu } from '../services/window/menu'
import { followMouseButtons } from '../services/window/mouse-buttons'
import { saveSettingsOnChange } from '../services/window/settings-saver'
import { followWindowWidth } from '../services/window/window-width'
import { App } from './App'
import { menuModel } from './commands/menu-model'
import { runCommand } from './commands/registry'
import { ErrorBoundary } from './ErrorBoundary'
import { isMac } from './platform'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

const link = await start()
applyAppearance()
saveSettingsOnChange()
// Before panes are linked: they should be where they were left, not where the choice would scroll them.
const scrollBack = returnToPlace()
linkPanes()
followWindowWidth()
keepPlaces()
keepFocus()
citeOnCopy()
followMouseButtons()
openMenusOfRows()
dragToBriefing()
openLinksAsTheyArrive()
createRoot(root).render(
  <StrictMode>
    <ErrorBoundary>
      <App />
    </ErrorBoundary>
  </StrictMode>,
)
keepMenu((state) => menuModel(state, isMac), runCommand)
startSearchAfterPaint()
afterRender(() => {
  scrollBack()
  if (link) void openLink(link)
})
startNotesAfterPaint()
checkProgramAfterPaint()
