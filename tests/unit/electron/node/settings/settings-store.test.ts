import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { defaultSettings } from '#contract/settings/settings'
import { defaultSettingsFile, withSettings } from '#node/settings/settings-file'
import { openSettings } from '#node/settings/settings-store'
import { failureWords } from '#words/failures/en'

const made: string[] = []
const now = new Date('2026-03-04T05:06:07.089Z')
const dark = withSettings(defaultSettingsFile, { ...defaultSettings, theme: 'dark' })

function folder(content?: string): string {
  const name = mkdtempSync(path.join(tmpdir(), 'settings-'))
  made.push(name)
  if (content !== undefined) writeFileSync(path.join(name, 'settings.json'), content)
  return name
}

const stored = (name: string): unknown => JSON.parse(readFileSync(path.join(name, 'settings.json'), 'utf8'))

afterEach(() => {
  for (const name of made.splice(0)) rmSync(name, { recursive: true })
})

describe('the settings on disk', () => {
  it('start with the defaults, without a word and without a file', () => {
    const name = folder()
    const settings = openSettings(name, now)
    expect(settings.current()).toEqual(defaultSettingsFile)
    expect(settings.notices).toEqual([])
    expect(readdirSync(name)).toEqual([])
  })

  it('are kept, saved at leisure or at once', async () => {
    const name = folder()
    const settings = openSettings(name, now)
    await settings.save(dark)
    expect(settings.current()).toEqual(dark)
    expect(openSettings(name, now).current()).toEqual(dark)
    settings.saveNow(defaultSettingsFile)
    expect(openSettings(name, now).current()).toEqual(defaultSettingsFile)
    expect(readdirSync(name)).toEqual(['settings.json'])
  })

  it('keep the last of many saves at once', async () => {
    const name = folder()
    const settings = openSettings(name, now)
    const sizes = [80, 90, 100, 110, 125, 150, 175, 200] as const
    await Promise.all(
      sizes.map((textSize) =>
        settings.save(withSettings(defaultSettingsFile, { ...defaultSettings, textSize })),
      ),
    )
    expect(stored(name)).toMatchObject({ settings: { textSize: 200 } })
  })

  it.each([
    ['is not JSON', '{ "version": 1,', 'the file is damaged'],
    ['is empty', '', 'the file is damaged'],
    ['comes from a newer version', JSON.stringify({ ...dark, version: 3 }), 'format of this version'],
  ])('that %s: set aside whole, told, defaults used, saving goes on', async (_what, content, reason) => {
    const name = folder(content)
    const settings = openSettings(name, now)
    const aside = 'settings.set-aside-2026-03-04T05-06-07.089Z.json'
    expect(readdirSync(name)).toEqual([aside])
    expect(readFileSync(path.join(name, aside), 'utf8')).toBe(content)
    expect(settings.current()).toEqual(defaultSettingsFile)
    expect(settings.notices).toMatchObject([{ id: 'settings-set-aside', kind: 'warning' }])
    expect(settings.notices.map(failureWords.notice).join()).toContain(reason)
    expect(settings.notices.map(failureWords.notice).join()).toContain(aside)
    await settings.save(dark)
    expect(openSettings(name, now).current()).toEqual(dark)
  })

  it('in a folder that cannot be used: defaults, told, and nothing is written or thrown', async () => {
    const name = folder()
    mkdirSync(path.join(name, 'settings.json'))
    const settings = openSettings(name, now)
    expect(settings.notices).toMatchObject([{ id: 'settings-not-kept', why: { errno: 'EISDIR' } }])
    await settings.save(dark)
    settings.saveNow(dark)
    expect(settings.current()).toEqual(dark)
    expect(readdirSync(path.join(name, 'settings.json'))).toEqual([])
  })

  it('in a place that is a file: defaults and a notice', () => {
    const name = path.join(folder('{}'), 'settings.json')
    expect(openSettings(name, now).notices).toMatchObject([{ id: 'settings-not-kept' }])
  })

  it('that cannot be written later: the save rejects and the old file stays whole', async () => {
    const name = folder(JSON.stringify(dark))
    const settings = openSettings(name, now)
    rmSync(name, { recursive: true })
    writeFileSync(name, 'a file in place of the folder')
    await expect(settings.save(defaultSettingsFile)).rejects.toThrow(/ENOTDIR|EEXIST/)
    expect(() => settings.saveNow(defaultSettingsFile)).toThrow(/ENOTDIR|EEXIST/)
    expect(readFileSync(name, 'utf8')).toBe('a file in place of the folder')
  })
})
