import { expect, it, vi } from 'vitest'
import { ok } from '#core/result'
import { menuCapability } from '#main/menu/menu-capability'
import { Menu } from '../../../../support/electron'

vi.mock('electron', () => import('../../../../support/electron'))

/** The part of Electron's template that is looked at here. */
type Template = readonly { readonly submenu: readonly { readonly click: () => void }[] }[]

it('shows the menu that the window describes, and tells which command was chosen in it', async () => {
  const built = vi.spyOn(Menu, 'buildFromTemplate')
  const { handlers, events } = menuCapability()
  const told: string[] = []
  events['menu:command']((command) => told.push(command))
  const item = { type: 'command', command: 'app.about', label: 'About', enabled: true } as const
  expect(await handlers['menu:show']([{ label: 'Help', items: [item] }], 1)).toEqual(ok(undefined))
  const [template] = built.mock.lastCall as unknown as [Template]
  template[0]?.submenu[0]?.click()
  expect(told).toEqual(['app.about'])
})
