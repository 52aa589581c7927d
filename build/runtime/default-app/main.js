/*
 * What `electron <project>` runs: Electron's own default app does the same, but the registry's build comes without it.
 * It goes into the runtime's resources/default_app.asar, the place that electron-builder empties when it packages.
 * Plain JavaScript, because it is run as it stands by the runtime, before any build.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const given = process.argv.slice(1).find((argument) => !argument.startsWith('-'))
const folder = resolve(given ?? '.')
const manifest = join(folder, 'package.json')

if (given === undefined || !existsSync(manifest)) {
  console.error(`Nothing to open: ${given === undefined ? 'no project folder was given' : `no ${manifest}`}.`)
  app.exit(1)
} else {
  process.defaultApp = true
  const { main = 'index.js', name, productName, version } = JSON.parse(readFileSync(manifest, 'utf8'))
  if (version !== undefined) app.setVersion(version)
  app.name = productName ?? name ?? app.name
  app.setAppPath(folder)
  try {
    await import(pathToFileURL(join(folder, main)).href)
  } catch (error) {
    console.error(`The app at ${folder} did not start:`, error)
    app.exit(1)
  }
}
