import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { app } from 'electron'
import type { Language } from '#contract/language/language'
import { folderTrouble } from '#node/files/folder-trouble'
import { keepFilesPrivate, narrowDataFolder } from '#node/files/private-files'
import { logError } from '#node/log/log'
import { isRelease } from '#node/start/release'
import { canSandbox, readSandboxFacts } from '#node/start/sandbox-facts'
import { isLink, refusedSwitch } from '#node/start/start-arguments'
import { startLanguage } from '#node/start/start-language'
import { terminalWords } from '#words/terminal/en'
import { runExtractJob } from './briefing/headless'
import { closeClipboard } from './clipboard/close-clipboard'
import { announcedJob } from './headless/without-window'
import { runPdfJob } from './import/pdf-job'
import { registerAppScheme } from './protocol/app-protocol'
import { closeNetwork } from './session/closed-network'
import { hardenSession } from './session/harden-session'
import { startReader } from './start-reader'

/** The same as for a mistake in the command line. */
const refusedStatus = 2

/** All files of the reader are for this account only, from the first one on. */
function startPrivately(language: Language): void {
  keepFilesPrivate()
  const trouble = narrowDataFolder(app.getPath('userData'))
  if (trouble !== null) logError('keeping the data folder to this account', trouble)
  startReader(language)
}

/** Only one reader may use the data folder. A second one tells the first and quits before it opens a file. */
function start(language: Language): void {
  // Before the app is ready: every session is closed to the network as it is created, and the scheme is known.
  closeNetwork(app)
  app.on('session-created', hardenSession)
  registerAppScheme()
  closeClipboard(app.commandLine)
  const main = path.dirname(fileURLToPath(import.meta.url))
  const job = process.argv.some(isLink) ? null : announcedJob(process.env)
  if (job !== null) {
    const run = job === 'pdf' ? runPdfJob : runExtractJob
    run({ app: path.join(main, '..', '..'), main })
    return
  }
  // Where the folder cannot be written, the lock is not available. Reading is then possible, and the notes say why they
  // cannot be saved.
  if (app.requestSingleInstanceLock() || folderTrouble(app.getPath('userData')) !== null)
    startPrivately(language)
  else app.quit()
}

/** Chromium opens its debugging port only after this module has run. If the app ends here, there is no port and no window. */
function refuse(reason: string): void {
  process.stderr.write(reason)
  app.exit(refusedStatus)
}

const argv = process.argv.slice(1)
const facts = { platform: process.platform, sandboxCanRun: canSandbox(readSandboxFacts()) }
const refused = isRelease(app) ? refusedSwitch(argv, facts) : null
const language = startLanguage(argv, process.platform)
if (refused !== null) refuse(terminalWords.refusedSwitch(refused))
else if (language.ok) start(language.value)
else refuse(terminalWords.refusedLanguage(language.error))
