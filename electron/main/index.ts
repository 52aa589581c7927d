import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { app } from 'electron'
import { jobInArguments, runHeadless } from './briefing/headless'
import { folderTrouble } from './files/folder-trouble'
import { keepFilesPrivate, narrowDataFolder } from './files/private-files'
import { logError } from './log/log'
import { registerAppScheme } from './protocol/app-protocol'
import { hardenSession } from './session/harden-session'
import { startReader } from './start-reader'

// Before anything is ready: every session is closed to the world as it is created, and the scheme is known.
app.on('session-created', hardenSession)
registerAppScheme()

/** Everything of the reader is for this account alone, from the first file that it makes. */
function startPrivately(): void {
  keepFilesPrivate()
  const trouble = narrowDataFolder(app.getPath('userData'))
  if (trouble !== null) logError('keeping the data folder to this account', trouble)
  startReader()
}

const main = path.dirname(fileURLToPath(import.meta.url))
const job = jobInArguments(process.argv)

// Only one reader may touch the data folder; a second one tells the first and leaves before it opens a file. Where the
// folder cannot be written there is no lock to be had: then one can read, and the notes say why they cannot be kept.
if (job !== null) {
  runHeadless(job, { app: path.join(main, '..', '..'), main })
} else if (app.requestSingleInstanceLock() || folderTrouble(app.getPath('userData')) !== null) {
  startPrivately()
} else {
  app.quit()
}
