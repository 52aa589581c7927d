import { chmod, mkdir, mkdtemp, readdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { RunCommand } from '#build/runtime/command'
import { registryBuildFolder } from '#build/runtime/registry-build'
import { describeRuntime, findRuntime } from '#build/runtime/runtime'
import { sandboxArguments } from '#build/runtime/sandbox'

let root = ''
let cache = ''
let ran: string[] = []

const offline: RunCommand = async (program, args) => {
  ran.push([program, ...args].join(' '))
  return { code: 1, stdout: '', stderr: 'TypeError: fetch failed\n    at somewhere' }
}

/** npm that delivers something else than the pinned package. */
const tampered: RunCommand = async (program, args) => {
  const folder = args[args.indexOf('--pack-destination') + 1]
  if (program === 'npm' && folder !== undefined) await writeFile(join(folder, 'x.tgz'), 'not the package')
  return { code: program === 'npm' ? 0 : 1, stdout: '', stderr: '' }
}

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'runtime-test-'))
  cache = join(root, 'cache')
  ran = []
  await mkdir(join(root, 'node_modules/electron'), { recursive: true })
  await writeFile(join(root, 'node_modules/electron/package.json'), '{"version":"45.4.1"}')
})

async function fill(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'electron'), '')
  await chmod(join(folder, 'electron'), 0o755)
}

const find = (run: RunCommand, more = {}) =>
  findRuntime({ root, cache, run, env: {}, system: 'linux-x64', ...more })

describe('findRuntime', () => {
  it('asks the network once, remembers the failure, and asks again on refresh', async () => {
    await fill(join(cache, registryBuildFolder()))
    const first = await find(offline)
    expect(first).toMatchObject({ ok: true, value: { version: '33.2.1', supported: false } })
    expect(first.ok && describeRuntime(first.value)).toContain('TypeError: fetch failed')
    expect(ran).toHaveLength(1)
    expect(await find(offline)).toEqual(first)
    expect(ran).toHaveLength(1)
    await find(offline, { refresh: true })
    expect(ran).toHaveLength(2)
  })

  it('throws other bytes than the pinned ones away and leaves nothing behind', async () => {
    expect(await find(tampered)).toMatchObject({ ok: false, error: { code: 'integrity-mismatch' } })
    expect((await readdir(cache)).filter((name) => !name.endsWith('.json'))).toEqual([])
  })

  it('says what to do when the registry cannot be reached either', async () => {
    expect(await find(offline)).toMatchObject({ ok: false, error: { code: 'download-failed' } })
    expect(await find(offline, { system: 'win32-x64' })).toMatchObject({
      ok: false,
      error: { code: 'no-runtime' },
    })
  })

  it('uses the named folder, and its version decides about support', async () => {
    await fill(join(root, 'own'))
    await writeFile(join(root, 'own/version'), 'v45.0.0')
    const env = { ELECTRON_OVERRIDE_DIST_PATH: join(root, 'own') }
    expect(await find(offline, { env })).toMatchObject({
      ok: true,
      value: { version: '45.0.0', supported: true },
    })
    const wrong = { ELECTRON_OVERRIDE_DIST_PATH: join(root, 'nowhere') }
    expect(await find(offline, { env: wrong })).toMatchObject({
      ok: false,
      error: { code: 'override-invalid' },
    })
  })
})

describe('sandboxArguments', () => {
  it('gives the sandbox up only where Chromium cannot start with it', () => {
    const desk = { platform: 'linux', userId: 1000, userNamespaces: true } as const
    expect(sandboxArguments(desk)).toEqual([])
    expect(sandboxArguments({ ...desk, userId: 0 })).toEqual(['--no-sandbox'])
    expect(sandboxArguments({ ...desk, userNamespaces: false })).toEqual(['--no-sandbox'])
    expect(sandboxArguments({ ...desk, platform: 'darwin', userId: 0 })).toEqual([])
  })
})
