import { describe, expect, it } from 'vitest'
import { commands } from '#renderer/app/commands/registry'
import { shortcutConflicts, shortcutOf } from '#renderer/app/commands/shortcuts'

const bare = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }

describe('a key press as a shortcut', () => {
  it.each([
    [{ ...bare, key: 'g' }, false, 'G'],
    [{ ...bare, key: 'g', ctrlKey: true }, false, 'CmdOrCtrl+G'],
    [{ ...bare, key: 'g', metaKey: true }, true, 'CmdOrCtrl+G'],
    [{ ...bare, key: 'g', ctrlKey: true }, true, 'G'],
    [{ ...bare, key: 'G', ctrlKey: true, shiftKey: true }, false, 'CmdOrCtrl+Shift+G'],
    [{ ...bare, key: 'ArrowLeft', altKey: true }, false, 'Alt+Left'],
    [
      { ...bare, key: 'ArrowDown', ctrlKey: true, altKey: true, shiftKey: true },
      false,
      'CmdOrCtrl+Alt+Shift+Down',
    ],
    [{ ...bare, key: 'F6', shiftKey: true }, false, 'Shift+F6'],
    [{ ...bare, key: '+', ctrlKey: true, shiftKey: true }, false, 'CmdOrCtrl+Plus'],
    [{ ...bare, key: '=', ctrlKey: true }, false, 'CmdOrCtrl+='],
    [{ ...bare, key: '-', ctrlKey: true }, false, 'CmdOrCtrl+-'],
    [{ ...bare, key: '?', shiftKey: true }, false, '?'],
    [{ ...bare, key: ' ' }, false, 'Space'],
    [{ ...bare, key: 'é' }, false, 'É'],
  ])('%j (mac: %s) is %s', (press, isMac, shortcut) => {
    expect(shortcutOf(press, isMac)).toBe(shortcut)
  })
})

describe('the registry', () => {
  it('gives no shortcut and no name to two commands', () => {
    expect(shortcutConflicts(commands)).toEqual([])
    expect(new Set(commands.map(({ name }) => name)).size).toBe(commands.length)
  })

  it('would tell a conflict', () => {
    const [first] = commands.filter(({ shortcuts }) => shortcuts.length > 0)
    expect(shortcutConflicts(first ? [first, first] : [])).toEqual(first?.shortcuts)
  })
})
