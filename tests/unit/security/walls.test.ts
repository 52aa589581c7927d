import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectRoot } from '#build/runtime/paths'

interface SourceFile {
  readonly name: string
  /** Without comments, so that words about a thing are not taken for the thing. */
  readonly code: string
}

function sourcesBelow(...folders: readonly string[]): readonly SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(path.join(projectRoot, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => {
        const file = path.join(entry.parentPath, entry.name)
        const code = readFileSync(file, 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|(?<![:'"])\/\/[^\n]*/g, '')
        return { name: path.relative(projectRoot, file), code }
      }),
  )
}

const app = sourcesBelow('core', 'electron', 'renderer')
const main = app.filter(({ name }) => /^electron\/(?:main|node)\//.test(name))
const offPreload = app.filter(({ name }) => !name.startsWith('electron/preload/'))

/** The one file that may show a written file in its folder. */
const folders = 'electron/main/files/written-files.ts'
const offFolders = app.filter(({ name }) => name !== folders)

function filesWith(files: readonly SourceFile[], pattern: RegExp): readonly string[] {
  return files.filter(({ code }) => pattern.test(code)).map(({ name }) => name)
}

describe('the walls, read off the source', () => {
  it('looks at all of it', () => {
    expect(app.length).toBeGreaterThan(100)
    expect(main.length).toBeGreaterThan(15)
  })

  it.each([
    [
      'windows are made in one file',
      app,
      /new\s+(?:\w+\.)?BrowserWindow\b/,
      'electron/main/windows/window-factory.ts',
    ],
    ['channels are registered in one file', app, /\bipcMain\s*\./, 'electron/main/ipc/handle.ts'],
    [
      'the renderer’s end of the channels is the preload’s alone',
      app,
      /\bipcRenderer\s*\./,
      'electron/preload/index.ts',
    ],
    ['one object is exposed to the page', app, /exposeInMainWorld/, 'electron/preload/index.ts'],
  ])('%s', (_what, files, pattern, only) => {
    expect(filesWith(files, pattern)).toEqual([only])
  })

  it('shows files in their folder in one file, and does nothing else there', () => {
    const { code = '' } = app.find(({ name }) => name === folders) ?? {}
    expect(code.match(/\bshell\b[^\n]*/g)).toEqual([
      "shell } from 'electron'",
      'shell.showItemInFolder(file)',
    ])
    // A path comes from this process alone: the file takes names of files it was told of before.
    expect(code).toContain('const file = files.get(id)')
    expect(code).toContain('filesOfData.map((name) => join(folder, name))')
  })

  it.each([
    ['names the renderer’s end outside the preload', offPreload, /\bipcRenderer\b/],
    ['shows pages by other means', app, /\b(?:BaseWindow|BrowserView|WebContentsView)\b|<webview/],
    ['opens anything outside the app', app, /openExternal|openPath|openItem|trashItem|ShortcutLink/],
    ['reaches for the system’s shell', offFolders, /\bshell\b/],
    [
      'imports a network module',
      app,
      /from\s*'(?:node:)?(?:http|https|http2|net|tls|dgram|dns|inspector)'|require\(|import\(\s*'(?:node:)?(?:http|net|tls)/,
    ],
    ['takes Electron’s network', main, /import[^;]*?[{,]\s*net\b[^;]*?from\s*'electron'|\belectron\.net\b/],
    [
      'calls the network in the main process',
      main,
      /\bfetch\(|new\s+WebSocket|new\s+EventSource|XMLHttpRequest/,
    ],
    ['sends and waits synchronously', app, /sendSync|returnValue\s*=/],
    [
      'makes HTML of text',
      app,
      /dangerouslySetInnerHTML|innerHTML|outerHTML|insertAdjacentHTML|document\.write/,
    ],
    ['makes code of text', app, /\beval\(|new\s+Function\(|executeJavaScript|setTimeout\(\s*['"`]/],
    [
      'keeps anything in browser storage',
      app,
      /\b(?:localStorage|sessionStorage|indexedDB|document\.cookie)\b/,
    ],
    ['loads a file: page', app, /['"`]file:\/\/|loadFile\(/],
    ['updates itself or reports crashes', app, /autoUpdater|crashReporter/],
  ])('nothing %s', (_what, files, pattern) => {
    expect(filesWith(files, pattern)).toEqual([])
  })
})
