/*
 * The app that tests start in place of the reader: it holds Electron's `ready` back until the driver says that it is
 * attached, answers the driver's questions to the main process, and is the reader in all else. Plain JavaScript,
 * because the runtime runs it as it stands. The packaged app opens no folder but its own archive, so no one gets in by
 * this door there.
 */
import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import electron, { app } from 'electron'
import { answerOver } from './answering.mjs'

const { READER_DRIVEN_FOLDER: folder = '', READER_DRIVER: driver = '' } = process.env
// The reader and all that it starts know nothing of the driver.
delete process.env.READER_DRIVEN_FOLDER
delete process.env.READER_DRIVER

const own = resolve(fileURLToPath(new URL('.', import.meta.url)))
process.argv = process.argv.map((argument) => (resolve(argument) === own ? folder : argument))

/** Keeps `ready` from the reader. The function returned lets it come, once Electron itself is ready. */
function holdReady() {
  const trulyReady = app.whenReady()
  const emit = app.emit.bind(app)
  let isLetGo = false
  let launch = []
  let resolveReady = () => undefined
  const ready = new Promise((resolve) => {
    resolveReady = resolve
  })
  app.emit = (name, ...values) => {
    if (name !== 'ready' || isLetGo) return emit(name, ...values)
    launch = values
    return app.listenerCount('ready') > 0
  }
  app.isReady = () => isLetGo
  app.whenReady = () => ready
  return async () => {
    await trulyReady
    isLetGo = true
    resolveReady()
    app.emit('ready', ...launch)
  }
}

/** Does what Electron's default app does with a project's folder. */
async function becomeReader() {
  const {
    main = 'index.js',
    name,
    productName,
    version,
  } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  if (version !== undefined) app.setVersion(version)
  app.name = productName ?? name ?? app.name
  app.setAppPath(folder)
  await import(pathToFileURL(join(folder, main)).href)
}

// Under tsx the functions that are sent here name themselves by a helper, which Node does not have.
Object.assign(globalThis, { __name: (named) => named })

answerOver(connect(driver), electron, holdReady())
await becomeReader()
