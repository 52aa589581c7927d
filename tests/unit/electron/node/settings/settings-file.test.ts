import { describe, expect, it } from 'vitest'
import { defaultSettings } from '#contract/settings/settings'
import { defaultSettingsFile, parseSettingsFile } from '#node/settings/settings-file'

const { citationStyle: _style, citeOnCopy: _cite, ...older } = defaultSettings
const window = { width: 900, height: 700, maximized: false }

describe('parseSettingsFile', () => {
  it('reads what it writes', () => {
    expect(parseSettingsFile(JSON.stringify(defaultSettingsFile))).toEqual({
      kind: 'read',
      content: defaultSettingsFile,
    })
  })

  it('reads a file of version 1 and keeps what it holds', () => {
    const text = JSON.stringify({ version: 1, settings: { ...older, theme: 'dark' }, window })
    expect(parseSettingsFile(text)).toEqual({
      kind: 'read',
      content: { version: 2, settings: { ...defaultSettings, theme: 'dark' }, window },
    })
  })

  it('takes a file from before the start page as that of a reader who knows the app', () => {
    const { hasSeenStartPage: _seen, givesHints: _gives, hintsGiven: _given, ...before } = defaultSettings
    const text = JSON.stringify({ version: 2, settings: before, window })
    expect(parseSettingsFile(text)).toMatchObject({
      content: { settings: { hasSeenStartPage: true, givesHints: true, hintsGiven: [] } },
    })
  })

  it.each([
    ['not JSON', '{'],
    ['a newer version', JSON.stringify({ ...defaultSettingsFile, version: 3 })],
    ['a wrong value', JSON.stringify({ version: 1, settings: { ...older, theme: 'pink' }, window })],
    ['an unknown setting', JSON.stringify({ version: 2, settings: { ...defaultSettings, x: 1 }, window })],
  ])('refuses %s', (_name, text) => {
    expect(parseSettingsFile(text).kind).toBe('unreadable')
  })
})
