import { describe, expect, it } from 'vitest'
import { defaultSettings } from '#contract/settings'
import {
  defaultSettingsFile,
  parseSettingsFile,
  withSettings,
  withWindow,
} from '#main/settings/settings-file'

const text = (value: unknown) => JSON.stringify(value)

describe('settings.json', () => {
  it('is read back as it was written', () => {
    const file = withWindow(
      withSettings(defaultSettingsFile, { ...defaultSettings, theme: 'dark', textSize: 150 }),
      {
        x: -20,
        y: 40,
        width: 900,
        height: 700,
        maximized: true,
      },
    )
    expect(parseSettingsFile(text(file))).toEqual({ kind: 'read', file })
  })

  it('may be absent', () => {
    expect(parseSettingsFile(null)).toEqual({ kind: 'absent' })
  })

  it.each(['', '{', 'null,', '\0\0\0', '{"version":1', '\uFEFF{}', text(defaultSettingsFile).slice(0, 40)])(
    'that is not JSON is said to be so: %j',
    (content) => {
      expect(parseSettingsFile(content)).toEqual({ kind: 'unreadable', reason: 'it is not JSON' })
    },
  )

  it.each([
    ['null', null],
    ['a list', []],
    ['another thing', { hello: 'world' }],
    ['a newer version', { ...defaultSettingsFile, version: 2 }],
    ['no version', { settings: defaultSettings, window: defaultSettingsFile.window }],
    ['a stray property', { ...defaultSettingsFile, stray: 1 }],
    ['an unknown theme', { ...defaultSettingsFile, settings: { ...defaultSettings, theme: 'sepia' } }],
    ['a size between the steps', { ...defaultSettingsFile, settings: { ...defaultSettings, textSize: 101 } }],
    ['a size as text', { ...defaultSettingsFile, settings: { ...defaultSettings, textSize: '100' } }],
    [
      'every pane folded away',
      {
        ...defaultSettingsFile,
        settings: {
          ...defaultSettings,
          panes: { ...defaultSettings.panes, collapsed: ['paragraphs', 'instruments', 'timeline'] },
        },
      },
    ],
    ['a window of no size', { ...defaultSettingsFile, window: { width: 0, height: 0, maximized: false } }],
  ])('of another form is unreadable, never half read: %s', (_what, content) => {
    expect(parseSettingsFile(text(content))).toEqual({
      kind: 'unreadable',
      reason: 'it does not have the form this version writes',
    })
  })
})
