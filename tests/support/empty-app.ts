import { writeFile } from 'node:fs/promises'
import path from 'node:path'

/** Writes the smallest Electron app into a folder: one window on an empty page, with the switches of ours. */
export async function emptyApp(folder: string): Promise<void> {
  await writeFile(path.join(folder, 'package.json'), '{ "name": "empty-window", "main": "main.cjs" }')
  await writeFile(
    path.join(folder, 'empty.html'),
    '<!doctype html><html lang="en"><title>Empty</title><body></body></html>',
  )
  await writeFile(
    path.join(folder, 'main.cjs'),
    `const { app, BrowserWindow } = require('electron')
app.on('session-created', (session) => session.setSpellCheckerLanguages([]))
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1360, height: 860, webPreferences: { sandbox: true, contextIsolation: true } })
  window.loadFile('empty.html')
})
`,
  )
}
