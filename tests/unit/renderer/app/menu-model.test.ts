import { describe, expect, it } from 'vitest'
import { type MenuItemModel, menuSchema } from '#contract/menu/menu'
import { menuModel } from '#renderer/app/commands/menu-model'
import { commands } from '#renderer/app/commands/registry'
import { readerStore } from '#renderer/store/store'

const state = readerStore.getInitialState()

function itemsOf(isMac: boolean): readonly MenuItemModel[] {
  return menuModel(state, isMac).flatMap(({ items }) => items)
}

describe.each([
  ['macOS', true],
  ['Linux and Windows', false],
])('the menu on %s', (_platform, isMac) => {
  it('has the form the main process takes', () => {
    expect(menuSchema.safeParse(menuModel(state, isMac)).success).toBe(true)
  })

  it('names no command twice, and only commands that are there', () => {
    const named = itemsOf(isMac).flatMap((item) => (item.type === 'command' ? [item.command] : []))
    expect(new Set(named).size).toBe(named.length)
    expect(named.filter((name) => !commands.some((command) => command.name === name))).toEqual([])
  })

  it('has the platform’s usual items', () => {
    const roles = itemsOf(isMac).flatMap((item) => (item.type === 'role' ? [item.role] : []))
    expect(roles).toEqual(expect.arrayContaining(['cut', 'copy', 'paste', 'selectAll', 'minimize', 'quit']))
    // Elsewhere the reader's own command takes its place, so that F11 acts once.
    expect(roles.includes('togglefullscreen')).toBe(isMac)
    const named = itemsOf(isMac).flatMap((item) => (item.type === 'command' ? [item.command] : []))
    expect(named.includes('view.full-screen')).toBe(!isMac)
    expect(roles.includes('hide')).toBe(isMac)
  })

  it('offers the reader’s own undo, which also knows notes and briefings, and never two', () => {
    const edit = itemsOf(isMac).flatMap((item) => (item.type === 'command' ? [item.command] : []))
    expect(edit).toEqual(expect.arrayContaining(['edit.undo', 'edit.redo']))
    expect(itemsOf(isMac).filter((item) => item.type === 'role' && /undo|redo/.test(item.role))).toEqual([])
  })

  it('ticks what is on', () => {
    const ticked = itemsOf(isMac).flatMap((item) =>
      item.type === 'command' && item.checked ? [item.command] : [],
    )
    expect(ticked).toEqual(expect.arrayContaining(['view.theme-system', 'view.pane-paragraphs']))
    expect(ticked).not.toContain('view.theme-dark')
  })
})
