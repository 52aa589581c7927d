import { describe, expect, it } from 'vitest'
import { always, type Command } from '#renderer/app/commands/command'
import { findCommands } from '#renderer/app/commands/find-commands'
import { shortcutLabel } from '#renderer/app/commands/shortcut-label'

const commands = ['Theme: dark', 'Larger text', 'Go to paragraph', 'Next paragraph', 'Copy link'].map(
  (label): Command => ({
    name: label,
    label: () => label,
    shortcuts: [],
    isEnabled: always,
    run: () => undefined,
  }),
)
const found = (typed: string) => findCommands(commands, typed).map(({ label }) => label())

describe('findCommands', () => {
  it('gives all for nothing typed, and none where no label has the letters', () => {
    expect(found('  ')).toHaveLength(5)
    expect(found('zzzz')).toEqual([])
  })

  it('puts beginnings before parts, and takes letters in their order last', () => {
    expect(found('next')).toEqual(['Next paragraph'])
    expect(found('paragraph next')).toEqual(['Next paragraph'])
    expect(found('cpl')).toEqual(['Copy link'])
    expect(found('L')[0]).toBe('Larger text')
  })
})

describe('shortcutLabel', () => {
  it('writes keys as the platform does', () => {
    expect(shortcutLabel('CmdOrCtrl+Shift+P', false)).toBe('Ctrl+Shift+P')
    expect(shortcutLabel('CmdOrCtrl+Shift+P', true)).toBe('⇧⌘P')
    expect(shortcutLabel('Alt+Left', false)).toBe('Alt+←')
    expect(shortcutLabel('CmdOrCtrl+Plus', false)).toBe('Ctrl++')
  })
})
