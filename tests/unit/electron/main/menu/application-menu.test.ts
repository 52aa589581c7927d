import { describe, expect, it, vi } from 'vitest'
import { menuSchema } from '#contract/menu/menu'
import { menuTemplate } from '#main/menu/application-menu'

vi.mock('electron', () => import('../../../../support/electron'))

const command = { type: 'command', command: 'view.theme-dark', label: 'Dark', enabled: true } as const

describe('the menu template', () => {
  it('keeps order, labels and roles', () => {
    const template = menuTemplate(
      [
        {
          label: 'File',
          items: [
            { type: 'role', role: 'close' },
            { type: 'separator' },
            { type: 'role', role: 'quit', label: 'Leave' },
          ],
        },
      ],
      () => undefined,
    )
    expect(template).toEqual([
      {
        label: 'File',
        submenu: [{ role: 'close' }, { type: 'separator' }, { role: 'quit', label: 'Leave' }],
      },
    ])
  })

  it('shows a command’s keys without listening for them, and says which was chosen', () => {
    const ran: string[] = []
    const items = [
      { ...command, accelerator: 'CmdOrCtrl+D', checked: false },
      { ...command, enabled: false },
    ]
    const [menu] = menuTemplate([{ label: 'View', items }], (name) => ran.push(name))
    const submenu = menu?.submenu
    expect(submenu).toMatchObject([
      {
        id: 'view.theme-dark',
        accelerator: 'CmdOrCtrl+D',
        registerAccelerator: false,
        type: 'checkbox',
        checked: false,
      },
      { id: 'view.theme-dark', enabled: false },
    ])
    const entry = Array.isArray(submenu) ? submenu[0] : undefined
    entry?.click?.(...([] as unknown as Parameters<NonNullable<typeof entry.click>>))
    expect(ran).toEqual(['view.theme-dark'])
  })

  it.each([
    ['a role that opens windows or tools', { type: 'role', role: 'toggleDevTools' }],
    ['a role that reloads', { type: 'role', role: 'forceReload' }],
    ['a nested menu', { type: 'submenu', label: 'x', items: [] }],
    ['an endless label', { ...command, label: 'x'.repeat(201) }],
    ['a stray property', { ...command, click: 'x' }],
  ])('is never made of %s', (_what, item) => {
    expect(menuSchema.safeParse([{ label: 'View', items: [command] }]).success).toBe(true)
    expect(menuSchema.safeParse([{ label: 'View', items: [item] }]).success).toBe(false)
  })
})
