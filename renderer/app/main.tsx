import '../ui/fonts.css'
import '../ui/tokens.css'
import '../ui/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { applyAppearance } from '../services/appearance'
import { keepMenu } from '../services/menu'
import { linkPanes } from '../services/pane-linking'
import { startSearchAfterPaint } from '../services/search/start-search'
import { saveSettingsOnChange } from '../services/settings-saver'
import { start } from '../services/start'
import { App } from './App'
import { menuModel } from './commands/menu-model'
import { runCommand } from './commands/registry'
import { ErrorBoundary } from './ErrorBoundary'
import { isMac } from './platform'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

await start()
applyAppearance()
saveSettingsOnChange()
linkPanes()
createRoot(root).render(
  <StrictMode>
    <ErrorBoundary>
      <App />
    </ErrorBoundary>
  </StrictMode>,
)
keepMenu((state) => menuModel(state, isMac), runCommand)
startSearchAfterPaint()
