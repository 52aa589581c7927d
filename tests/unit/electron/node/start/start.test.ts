import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { metadataOf } from '#build/packaging/release-fuses'
import { isRelease } from '#node/start/release'
import { canSandbox } from '#node/start/sandbox-facts'
import { refusedSwitch } from '#node/start/start-arguments'
import { startLanguage } from '#node/start/start-language'
import { terminalWords } from '#words/terminal/en'

const link = 'declaration-reader://pk-tj-2021-06-02/para_14'
const linux = { platform: 'linux', sandboxCanRun: true } as const
const windows = { platform: 'win32', sandboxCanRun: true } as const

describe('refusedSwitch', () => {
  it('lets a plain start, a link and switches of the looks through', () => {
    const starts = [
      [],
      [link],
      ['--lang=fr', link],
      ['--ozone-platform=wayland', '--force-device-scale-factor=1.5'],
      ['--user-data-dir=/home/me/reader'],
      ['/home/me/some.txt'],
    ]
    expect(starts.map((argv) => refusedSwitch(argv, linux))).toEqual(starts.map(() => null))
  })

  it.each([
    '--remote-debugging-port=9222',
    '--remote-debugging-pipe',
    '--remote-allow-origins=*',
    '--inspect',
    '--inspect-brk=0.0.0.0:9229',
    '--inspect-port=1',
    '--js-flags=--expose-gc',
    '--load-extension=/tmp/x',
    '--disable-web-security',
    '--host-rules=MAP * 127.0.0.1',
    '--host-resolver-rules=MAP * 127.0.0.1',
    '--proxy-server=127.0.0.1:1',
    '--renderer-cmd-prefix=xterm -e gdb --args',
    '--browser-subprocess-path=/tmp/x',
    '--log-net-log=/tmp/x',
    '--ssl-key-log-file=/tmp/x',
    '--enable-features=X',
    '--no-sandbox',
    '--brief=/tmp/x',
    '--unlock',
    '--',
    '-',
    '-remote-debugging-port=9222',
    '--lang-other',
  ])('refuses %s, with a link and without', (given) => {
    const name = given.split('=', 1)[0]
    expect(refusedSwitch([given], linux)).toBe(name)
    expect(refusedSwitch([link, given], linux)).toBe(name)
    expect(refusedSwitch([given, link], linux)).toBe(name)
  })

  it('reads switches as Chromium on Windows does: with a slash, in any case, with spaces in front', () => {
    const given = ['/remote-debugging-port=1', '--REMOTE-DEBUGGING-PORT=1', '  --inspect']
    expect(given.filter((each) => refusedSwitch([each], windows) === null)).toEqual([])
    expect(refusedSwitch(['--Lang=fr', '/lang=fr'], windows)).toBeNull()
  })

  it('goes without the sandbox only where it cannot run', () => {
    expect(refusedSwitch(['--no-sandbox', link], { ...linux, sandboxCanRun: false })).toBeNull()
    expect(refusedSwitch(['--no-sandbox'], { ...windows, sandboxCanRun: false })).toBe('--no-sandbox')
    const facts = { platform: 'linux', userId: 1000, userNamespaces: true } as const
    expect(canSandbox(facts)).toBe(true)
    expect(canSandbox({ ...facts, userId: 0 })).toBe(false)
    expect(canSandbox({ ...facts, userNamespaces: false })).toBe(false)
  })

  it('takes another data folder from its owner, not from a link', () => {
    expect(refusedSwitch(['--user-data-dir=/x', link], linux)).toBe('--user-data-dir')
    expect(refusedSwitch(['--user-data-dir=/x', link.toUpperCase()], linux)).toBe('--user-data-dir')
  })

  it('takes the number that the Finder hands over, on macOS alone', () => {
    expect(refusedSwitch(['-psn_0_12345'], { platform: 'darwin', sandboxCanRun: true })).toBeNull()
    expect(refusedSwitch(['-psn_0_12345'], linux)).toBe('-psn_0_12345')
  })

  it('tells the switch and that nothing was changed', () => {
    expect(terminalWords.refusedSwitch('--inspect')).toMatch(
      /the switch --inspect is not accepted\. Nothing was read or changed/,
    )
  })
})

describe('startLanguage', () => {
  it('is English, or the language of the last switch', () => {
    expect(startLanguage([], 'linux')).toEqual({ ok: true, value: 'en' })
    expect(startLanguage([link, '--lang=fr', 'language=ar-XB'], 'linux')).toEqual({ ok: true, value: 'en' })
    expect(startLanguage(['--language=en-XA'], 'linux')).toEqual({ ok: true, value: 'en-XA' })
    expect(startLanguage(['--language=en-XA', '-language=ar-XB'], 'linux')).toEqual({
      ok: true,
      value: 'ar-XB',
    })
    expect(startLanguage(['/Language=ar-XB'], 'win32')).toEqual({ ok: true, value: 'ar-XB' })
  })

  it.each(['', 'fr', 'EN', 'en-XA,ar-XB', '__proto__'])('refuses “%s” by name', (wanted) => {
    expect(startLanguage([`--language=${wanted}`], 'linux')).toEqual({ ok: false, error: wanted })
    expect(terminalWords.refusedLanguage(wanted)).toContain(
      `--language=${wanted} is not accepted. Nothing was read or changed.`,
    )
    expect(terminalWords.refusedLanguage(wanted)).toContain('en, en-XA, ar-XB')
  })

  it('refuses the switch without a value', () => {
    expect(startLanguage(['--language'], 'linux')).toEqual({ ok: false, error: '' })
    expect(startLanguage(['--language', 'en'], 'linux')).toEqual({ ok: false, error: '' })
  })

  it('is a switch that the release knows', () => {
    expect(refusedSwitch(['--language=ar-XB', link], linux)).toBeNull()
  })
})

describe('isRelease', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'release-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const packaged = (text: string) => {
    writeFileSync(path.join(folder, 'package.json'), text)
    return isRelease({ isPackaged: true, getAppPath: () => folder })
  }

  it('takes a packaged app for the release unless packaging marked it', () => {
    expect(packaged(JSON.stringify({ name: 'x', ...metadataOf('release') }))).toBe(true)
    expect(packaged(JSON.stringify({ name: 'x', ...metadataOf('test') }))).toBe(false)
    expect(packaged('{"isTestBuild":"yes"}')).toBe(true)
    expect(packaged('{')).toBe(true)
    expect(isRelease({ isPackaged: true, getAppPath: () => path.join(folder, 'none') })).toBe(true)
    expect(isRelease({ isPackaged: false, getAppPath: () => path.join(folder, 'none') })).toBe(false)
  })
})
