import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { MenuItemModel, MenuModel } from '#contract/menu/menu'
import { assertNever } from '#core/assert-never'

function item(model: MenuItemModel, run: (command: string) => void): MenuItemConstructorOptions {
  switch (model.type) {
    case 'separator':
      return { type: 'separator' }
    case 'role':
      return model.label === undefined ? { role: model.role } : { role: model.role, label: model.label }
    case 'command':
      return {
        id: model.command,
        label: model.label,
        enabled: model.enabled,
        click: () => run(model.command),
        // The renderer listens for the keys itself; the menu only shows them, so that no command runs twice.
        registerAccelerator: false,
        ...(model.accelerator === undefined ? {} : { accelerator: model.accelerator }),
        ...(model.checked === undefined ? {} : { type: 'checkbox', checked: model.checked }),
      }
    default:
      return assertNever(model)
  }
}

/** Electron's template of a menu model. */
export function menuTemplate(model: MenuModel, run: (command: string) => void): MenuItemConstructorOptions[] {
  return model.map((menu) => ({ label: menu.label, submenu: menu.items.map((entry) => item(entry, run)) }))
}

/** Shows a menu model as the application menu. */
export function showApplicationMenu(model: MenuModel, run: (command: string) => void): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(model, run)))
}

/** The menu bar until the renderer has described its own: the platform's items only. */
export function showFirstMenu(): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate([{ role: 'fileMenu' }, { role: 'editMenu' }]))
}
