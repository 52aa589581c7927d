import { beforeEach, expect, it } from 'vitest'
import { canRun } from '#renderer/app/commands/command'
import { menuModel } from '#renderer/app/commands/menu-model'
import { commandNamed, commands, runCommand } from '#renderer/app/commands/registry'
import { readerStore } from '#renderer/store/store'

const state = () => readerStore.getState()

/** The commands that the menu offers now. */
const offered = () =>
  menuModel(state(), false)
    .flatMap(({ items }) => items)
    .flatMap((item) => (item.type === 'command' && item.enabled ? [item.command] : []))

beforeEach(() => state().closeDialog())

it('behind a dialog nothing runs but the app’s own commands, undo, the window, and what leads from a briefing to its sheet', () => {
  const always = commands.map((command) => ({ ...command, isEnabled: () => true }))
  const allowed = () => always.filter((command) => canRun(command, state())).map(({ name }) => name)
  expect(allowed()).toHaveLength(commands.length)
  state().openDialog('briefing')
  expect(allowed()).not.toContain('search.open')
  expect(
    allowed().filter(
      (name) =>
        !/^(app\.|edit\.(undo|redo)$|view\.(text-|theme-|full-screen$)|briefing\.(print|export)$)/.test(name),
    ),
  ).toEqual([])
  expect(allowed()).toEqual(expect.arrayContaining(['app.settings', 'view.text-larger', 'view.theme-dark']))
})

it('a question that has no name counts as well, until it is gone', () => {
  expect(commandNamed('view.link-panes')).toBeDefined()
  expect(offered()).toContain('view.link-panes')
  const isOver = state().countModal()
  const isOverToo = state().countModal()
  isOverToo()
  expect(runCommand('view.link-panes')).toBe(false)
  expect(offered()).not.toContain('view.link-panes')
  expect(offered()).toContain('view.theme-dark')
  isOver()
  expect(offered()).toContain('view.link-panes')
})
