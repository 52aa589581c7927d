import '../ui/fonts.css'
import '../ui/tokens.css'
import '../ui/base.css'
import '../ui/pressable.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { applyAppearance } from '../services/appearance'
import { dragToBriefing } from '../services/briefing-drag'
import { checkProgramAfterPaint } from '../services/check-program'
import { citeOnCopy } from '../services/copying'
import { keepFocus } from '../services/focus-home'
import { openLink, openLinksAsTheyArrive } from '../services/links'
import { keepMenu } from '../services/menu'
import { followMouseButtons } from '../services/mouse-buttons'
import { startNotesAfterPaint } from '../services/notes/start-notes'
import { linkPanes } from '../services/pane-linking'
import { keepPlaces, returnToPlace } from '../services/places-keeper'
import { afterRender } from '../services/rows'
import { startSearchAfterPaint } from '../services/search/start-search'
import { saveSettingsOnChange } from '../services/settings-saver'
import { start } from '../services/start'
import { openMenusOfRows } from '../services/thing-menu'
import { followWindowWidth } from '../services/window-width'
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
