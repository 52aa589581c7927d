import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from 'vite'
import { afterEach, describe, expect, it } from 'vitest'
import { readBundledFiles, readShippedPackages } from '#build/packaging/shipped-packages'
import { projectRoot } from '#build/runtime/paths'
import { bundledPackages } from '#build/vite/bundled-packages'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

function projectOf(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(path.join(tmpdir(), 'bundled-packages-'))
  folders.push(root)
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true })
    writeFileSync(path.join(root, name), content)
  }
  return root
}

/** A page that uses one package, a worker that uses two, and a font. */
const page = {
  'package.json': '{}',
  'renderer/index.html': '<script type="module" src="./page.ts"></script>',
  'renderer/page.ts': `
    import clsx from 'clsx'
    import workerUrl from './worker.ts?worker&url'
    import './fonts.css'
    import { never } from './unused'
    document.title = clsx(workerUrl)
    if (false) never()`,
  'renderer/unused.ts': `import { bail } from 'bail'; export const never = () => bail(new Error('never'))`,
  'renderer/worker.ts': `import lunr from 'lunr'; import { RE2JS } from 're2js'; self.postMessage([lunr, RE2JS])`,
  'renderer/fonts.css': `@font-face { font-family: Print; src: url('@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2') }`,
}

async function bundle(files: Readonly<Record<string, string>>): Promise<string> {
  const root = projectOf(files)
  symlinkSync(path.join(projectRoot, 'node_modules'), path.join(root, 'node_modules'))
  symlinkSync(path.join(projectRoot, 'package-lock.json'), path.join(root, 'package-lock.json'))
  const recording = bundledPackages()
  await build({
    root: path.join(root, 'renderer'),
    configFile: false,
    logLevel: 'silent',
    plugins: [recording.bundle],
    worker: { format: 'es', plugins: recording.worker },
    build: { outDir: path.join(root, 'out/renderer'), assetsInlineLimit: 0 },
  })
  for (const empty of ['main', 'preload']) {
    mkdirSync(path.join(root, 'out', empty, '.vite'), { recursive: true })
    writeFileSync(path.join(root, 'out', empty, '.vite/packages.json'), '{"files":{}}')
  }
  return root
}

describe('the packages of the bundles', () => {
  it('are those of pages, workers and fonts, and no other', async () => {
    const root = await bundle(page)
    const names = (await readShippedPackages(root)).map(({ name }) => name)
    const ofTools = new Set(['rolldown', 'vite'])
    expect(names.filter((name) => !ofTools.has(name))).toEqual([
      '@fontsource/source-sans-3',
      'clsx',
      'lunr',
      're2js',
    ])
  })

  it('are recorded file by file', async () => {
    const files = await readBundledFiles(await bundle(page))
    const font = files.find(({ path }) => path.endsWith('.woff2'))
    const worker = files.find(({ path }) => path.includes('worker'))
    expect(font?.packages).toEqual(['node_modules/@fontsource/source-sans-3'])
    expect(worker?.packages).toEqual(expect.arrayContaining(['node_modules/lunr', 'node_modules/re2js']))
  })

  it('include what a package carries of another', async () => {
    const script = `import { Document } from 'docx'; document.title = String(Document)`
    const names = (await readShippedPackages(await bundle({ ...page, 'renderer/page.ts': script }))).map(
      ({ name }) => name,
    )
    expect(names).toEqual(expect.arrayContaining(['docx', 'fflate', 'nanoid']))
  })

  it('end the build where a style sheet of a package would not be counted', async () => {
    const sheet = `@import '@fontsource/source-sans-3/400.css';`
    await expect(bundle({ ...page, 'renderer/fonts.css': sheet })).rejects.toThrow(/has an @import/)
  })
})

describe('readShippedPackages', () => {
  const locked = { version: '1.0.0', license: 'MIT', integrity: 'sha512-AAAA' }
  const installed = {
    'out/main/.vite/packages.json': '{"files":{"index.js":{"sha256":"","packages":["node_modules/one"]}}}',
    'out/preload/.vite/packages.json': '{"files":{}}',
    'out/renderer/.vite/packages.json': '{"files":{}}',
    'node_modules/one/package.json': '{"name":"one","version":"1.0.0"}',
    'package-lock.json': JSON.stringify({ packages: { 'node_modules/one': locked } }),
  }

  it('refuses a package without a licence text', async () => {
    await expect(readShippedPackages(projectOf(installed))).rejects.toThrow(/one .* carries no licence text/)
    const licensed = projectOf({ ...installed, 'node_modules/one/LICENSE': 'Permission …' })
    expect(await readShippedPackages(licensed)).toEqual([
      { name: 'one', ...locked, licenseText: 'Permission …' },
    ])
  })

  it('takes the text of a package that carries none from its own list, for that version only', async () => {
    const listed = (version: string) =>
      projectOf({ ...installed, [`build/packaging/licence-texts/one@${version}.txt`]: 'Permission …\n' })
    expect(await readShippedPackages(listed('1.0.0'))).toEqual([
      { name: 'one', ...locked, licenseText: 'Permission …' },
    ])
    await expect(readShippedPackages(listed('0.9.0'))).rejects.toThrow('carries no licence text')
  })

  it('refuses a package that is not the one of the lockfile', async () => {
    const other = { ...installed, 'node_modules/one/package.json': '{"name":"one","version":"1.0.1"}' }
    await expect(readShippedPackages(projectOf(other))).rejects.toThrow(
      /is 1\.0\.1, and the lockfile has 1\.0\.0/,
    )
    await expect(
      readShippedPackages(projectOf({ ...installed, 'package-lock.json': '{"packages":{}}' })),
    ).rejects.toThrow(/no licence or hash/)
  })

  it('refuses to guess when a build left no record', async () => {
    await expect(readShippedPackages(projectOf({ 'package-lock.json': '{"packages":{}}' }))).rejects.toThrow(
      /packages\.json is missing/,
    )
  })
})
