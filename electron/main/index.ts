import { app } from 'electron'
import { registerAppScheme } from './protocol/app-protocol'
import { hardenSession } from './session/harden-session'
import { startReader } from './start-reader'

// Before anything is ready: every session is closed to the world as it is created, and the scheme is known.
app.on('session-created', hardenSession)
registerAppScheme()

// Only one reader may touch the data folder; a second one tells the first and leaves before it opens a file.
if (app.requestSingleInstanceLock()) {
  startReader()
} else {
  app.quit()
}
