import { execFile } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { projectRoot } from '#build/runtime/paths'

/** A file that breaks a wall, and whether lint must say so. */
const fixtures: readonly (readonly [file: string, source: string, banned: boolean])[] = [
  [
    'electron/main/a-window.ts',
    "import { BrowserWindow } from 'electron'\nexport const a = new BrowserWindow()",
    true,
  ],
  [
    'electron/main/a-type.ts',
    "import type { BrowserWindow } from 'electron'\nexport type A = BrowserWindow",
    false,
  ],
  [
    'electron/main/b-view.ts',
    "import { WebContentsView } from 'electron'\nexport const a = WebContentsView",
    true,
  ],
  ['electron/main/c-ipc.ts', "import { ipcMain } from 'electron'\nexport const a = ipcMain", true],
  [
    'electron/main/c-renderer.ts',
    "import { ipcRenderer } from 'electron'\nexport const a = ipcRenderer",
    true,
  ],
  ['electron/main/d-shell.ts', "import { shell } from 'electron'\nexport const a = shell", true],
  ['electron/main/d-net.ts', "import { net } from 'electron'\nexport const a = net", true],
  ['electron/main/d-all.ts', "import * as electron from 'electron'\nexport const a = electron", true],
  ['electron/main/e-http.ts', "import { get } from 'node:http'\nexport const a = get", true],
  ['electron/main/e-bare.ts', "import { get } from 'https'\nexport const a = get", true],
  ['electron/main/e-socket.ts', "import { connect } from 'node:net'\nexport const a = connect", true],
  ['electron/main/e-fetch.ts', "export const a = () => fetch('x')", true],
  ['electron/main/f-renderer.ts', "import { App } from '../../renderer/app/App'\nexport const a = App", true],
  ['electron/main/g-fine.ts', "import { app } from 'electron'\nexport const a = app", false],
  [
    'electron/preload/a-node.ts',
    "import { readFileSync } from 'node:fs'\nexport const a = readFileSync",
    true,
  ],
  [
    'electron/preload/b-fine.ts',
    "import { ipcRenderer } from 'electron'\nexport const a = ipcRenderer",
    false,
  ],
  ['core/a-words.ts', "import { say } from '#words/catalogue'\nexport const a = say", true],
  ['words/a-node.ts', "import { readFileSync } from 'node:fs'\nexport const a = readFileSync", true],
  [
    'words/b-renderer.ts',
    "import { message } from '#renderer/i18n/messages'\nexport const a = message",
    true,
  ],
  ['words/c-core.ts', "import { ok } from '#core/result'\nexport const a = ok", false],
  ['electron/node/z-words.ts', "import { say } from '#words/catalogue'\nexport const a = say", true],
  ['electron/contract/a-electron.ts', "import { app } from 'electron'\nexport const a = app", true],
  ['electron/cli/a-electron.ts', "import { app } from 'electron'\nexport const a = app", true],
  ['renderer/a-electron.ts', "import { ipcRenderer } from 'electron'\nexport const a = ipcRenderer", true],
  ['renderer/b-node.ts', "import { readFileSync } from 'node:fs'\nexport const a = readFileSync", true],
  ['renderer/c-main.ts', "import { answer } from '#main/ipc/handle'\nexport const a = answer", true],
  ['renderer/d-fetch.ts', "export const a = () => fetch('x')", true],
  ['renderer/e-storage.ts', "export const a = () => localStorage.getItem('x')", true],
  ['renderer/f-html.tsx', "export const A = () => <p dangerouslySetInnerHTML={{ __html: 'x' }} />", true],
  ['renderer/g-eval.ts', "export const a = () => eval('1')", true],
  [
    'electron/main/f-build.ts',
    "import { projectRoot } from '#build/runtime/paths'\nexport const a = projectRoot",
    true,
  ],
  ['electron/contract/b-main.ts', "import { answer } from '#main/ipc/handle'\nexport const a = answer", true],
  ['electron/preload/c-main.ts', "import { answer } from '#main/ipc/handle'\nexport const a = answer", true],
  [
    'electron/cli/b-build.ts',
    "import { projectRoot } from '#build/runtime/paths'\nexport const a = projectRoot",
    true,
  ],
  [
    'electron/contract/c-node.ts',
    "import { saveFile } from '#node/files/save-file'\nexport const a = saveFile",
    true,
  ],
  [
    'electron/preload/d-node.ts',
    "import { saveFile } from '#node/files/save-file'\nexport const a = saveFile",
    true,
  ],
  ['renderer/h-node.ts', "import { saveFile } from '#node/files/save-file'\nexport const a = saveFile", true],
  ['core/d-node.ts', "import { saveFile } from '#node/files/save-file'\nexport const a = saveFile", true],
  ['electron/node/a-electron.ts', "import { app } from 'electron'\nexport const a = app", true],
  ['electron/node/a-type.ts', "import type { App } from 'electron'\nexport type A = App", true],
  ['electron/node/a-common.ts', "import { app } from 'electron/main'\nexport const a = app", true],
  ['electron/node/a-files.ts', "import { statSync } from 'original-fs'\nexport const a = statSync", true],
  ['electron/node/b-main.ts', "import { answer } from '#main/ipc/handle'\nexport const a = answer", true],
  [
    'electron/node/b-relative.ts',
    "import { answer } from '../main/ipc/handle'\nexport const a = answer",
    true,
  ],
  ['electron/node/c-renderer.ts', "import { App } from '../../renderer/app/App'\nexport const a = App", true],
  ['electron/node/d-cli.ts', "import { print } from '#cli/command'\nexport const a = print", true],
  [
    'electron/node/d-build.ts',
    "import { projectRoot } from '#build/runtime/paths'\nexport const a = projectRoot",
    true,
  ],
  ['electron/node/e-http.ts', "import { get } from 'node:http'\nexport const a = get", true],
  ['electron/node/e-fetch.ts', "export const a = () => fetch('x')", true],
  [
    'electron/node/f-fine.ts',
    "import { readFileSync } from 'node:fs'\nimport { ok } from '#core/result'\nexport const a = [readFileSync, ok]",
    false,
  ],
  [
    'electron/main/h-node.ts',
    "import { saveFile } from '#node/files/save-file'\nexport const a = saveFile",
    false,
  ],
  ['electron/cli/d-main.ts', "import { answer } from '#main/ipc/handle'\nexport const a = answer", true],
  [
    'electron/cli/d-relative.ts',
    "import { answer } from '../main/ipc/handle'\nexport const a = answer",
    true,
  ],
  ['build/a-main.ts', "import { answer } from '#main/ipc/handle'\nexport const a = answer", true],
  [
    'build/a-relative.ts',
    "import { answer } from '../electron/main/ipc/handle'\nexport const a = answer",
    true,
  ],
  ['build/a-electron.ts', "import { app } from 'electron'\nexport const a = app", true],
  ['build/b-node.ts', "import { saveFile } from '#node/files/save-file'\nexport const a = saveFile", false],
  [
    'electron/cli/c-node.ts',
    "import { saveFile } from '#node/files/save-file'\nexport const a = saveFile",
    false,
  ],
  [
    'renderer/dom/a-store.ts',
    "import { readerStore } from '../store/store'\nexport const a = readerStore",
    true,
  ],
  ['renderer/dom/b-react.ts', "import { useRef } from 'react'\nexport const a = useRef", true],
  [
    'renderer/dom/c-contract.ts',
    "import { channels } from '#contract/channels'\nexport const a = channels",
    true,
  ],
  [
    'renderer/dom/d-fine.ts',
    "import type { Span } from '#core/document/declaration'\nexport type A = Span",
    false,
  ],
  [
    'renderer/i18n/a-store.ts',
    "import { readerStore } from '../store/store'\nexport const a = readerStore",
    true,
  ],
  [
    'renderer/store/a-service.ts',
    "import { bridge } from '../services/bridge'\nexport const a = bridge",
    true,
  ],
  [
    'renderer/store/notes/a-words.ts',
    "import { message } from '../../i18n/messages'\nexport const a = message",
    true,
  ],
  ['renderer/store/b-ui.ts', "import { chunksOf } from '../ui/chunks'\nexport const a = chunksOf", true],
  [
    'renderer/store/notes/c-fine.ts',
    "import { noHistory } from '../reading/history'\nexport const a = noHistory",
    false,
  ],
  ['renderer/store/d-words.ts', "import { say } from '#words/catalogue'\nexport const a = say", true],
  ['renderer/services/a-ui.ts', "import { chunksOf } from '../ui/chunks'\nexport const a = chunksOf", true],
  [
    'renderer/services/notes/b-feature.ts',
    "import { panelNotes } from '../../features/notes/panel/panel-notes'\nexport const a = panelNotes",
    true,
  ],
  [
    'renderer/services/notes/c-fine.ts',
    "import { readerStore } from '../../store/store'\nexport const a = readerStore",
    false,
  ],
  [
    'renderer/ui/a-store.ts',
    "import { readerStore } from '../store/store'\nexport const a = readerStore",
    true,
  ],
  ['renderer/ui/b-fine.ts', "import { message } from '../i18n/messages'\nexport const a = message", false],
  [
    'renderer/print/a-service.ts',
    "import { bridge } from '../services/bridge'\nexport const a = bridge",
    true,
  ],
  ['renderer/print/b-ui.ts', "import { chunksOf } from '../ui/chunks'\nexport const a = chunksOf", true],
  ['renderer/print/c-fine.ts', "import { message } from '../i18n/messages'\nexport const a = message", false],
  [
    'renderer/features/briefing/a-feature.ts',
    "import { panelNotes } from '../notes/panel/panel-notes'\nexport const a = panelNotes",
    true,
  ],
  [
    'renderer/features/briefing/extract/a-feature.ts',
    "import { panelNotes } from '../../notes/panel/panel-notes'\nexport const a = panelNotes",
    true,
  ],
  [
    'renderer/features/briefing/b-app.ts',
    "import { isMac } from '../../app/platform'\nexport const a = isMac",
    true,
  ],
  [
    'renderer/features/briefing/extract/b-app.ts',
    "import { isMac } from '../../../app/platform'\nexport const a = isMac",
    true,
  ],
  [
    'renderer/features/briefing/c-fine.ts',
    "import { keptBlocks } from './extract/kept-blocks'\nexport const a = keptBlocks",
    false,
  ],
  [
    'renderer/features/briefing/extract/c-fine.ts',
    "import { itemWords } from '../entries/item-words'\nexport const a = itemWords",
    false,
  ],
  [
    'renderer/features/briefing/extract/d-fine.ts',
    "import { readerStore } from '../../../store/store'\nexport const a = readerStore",
    false,
  ],
  [
    'renderer/app/a-alias.ts',
    "import { readerStore } from '#renderer/store/store'\nexport const a = readerStore",
    true,
  ],
  [
    'renderer/app/b-fine.ts',
    "import { panelNotes } from '../features/notes/panel/panel-notes'\nexport const a = panelNotes",
    false,
  ],
  ['core/c-contract.ts', "import { channels } from '#contract/channels'\nexport const a = channels", true],
  ['core/a-node.ts', "import { readFileSync } from 'node:fs'\nexport const a = readFileSync", true],
  ['core/b-electron.ts', "import { app } from 'electron'\nexport const a = app", true],
]

const reportSchema = z.object({ diagnostics: z.array(z.object({ filename: z.string(), code: z.string() })) })
const folder = mkdtempSync(path.join(tmpdir(), 'lint-walls-'))
let complaints: ReadonlyMap<string, readonly string[]>

/** The rules that hold the walls: a fixture must not pass the test by a complaint of another kind. */
const wallRules = /no-restricted-imports|no-restricted-globals|no-danger|no-eval/

beforeAll(async () => {
  copyFileSync(path.join(projectRoot, '.oxlintrc.json'), path.join(folder, '.oxlintrc.json'))
  for (const [file, source] of fixtures) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
    writeFileSync(path.join(folder, file), `${source}\n`)
  }
  const oxlint = path.join(projectRoot, 'node_modules/oxlint/bin/oxlint')
  const printed = await new Promise<string>((resolve) => {
    execFile(process.execPath, [oxlint, '--format', 'json', '.'], { cwd: folder }, (_error, stdout) =>
      resolve(stdout),
    )
  })
  const { diagnostics } = reportSchema.parse(JSON.parse(printed))
  const byFile = new Map<string, string[]>()
  for (const { filename, code } of diagnostics) byFile.set(filename, [...(byFile.get(filename) ?? []), code])
  complaints = byFile
})

afterAll(() => rmSync(folder, { recursive: true }))

it.each(fixtures)('lint judges %s', (file, _source, banned) => {
  const codes = (complaints.get(file) ?? []).filter((code) => wallRules.test(code))
  expect(codes.length > 0).toBe(banned)
})
