import type { LaunchedApp } from '../driver/launch'

/** One item of the application menu, as Electron holds it. */
export interface ShownItem {
  readonly menu: string
  readonly label: string
  readonly role: string
  readonly type: string
  readonly enabled: boolean
  readonly checked: boolean
  readonly accelerator: string
}

/** The application menu: the real one, read and used in the main process. */
export class MenuPage {
  constructor(readonly app: LaunchedApp) {}

  async items(): Promise<readonly ShownItem[]> {
    return this.app.evaluate(({ Menu }) =>
      (Menu.getApplicationMenu()?.items ?? []).flatMap((menu) =>
        (menu.submenu?.items ?? []).map((item) => ({
          menu: menu.label,
          label: item.label,
          role: item.role ?? '',
          type: item.type,
          enabled: item.enabled,
          checked: item.checked,
          accelerator: item.accelerator ?? '',
        })),
      ),
    )
  }

  /** Chooses an item by the name of its command. */
  async run(command: string): Promise<void> {
    await this.app.evaluate(({ Menu }, name) => {
      const item = Menu.getApplicationMenu()?.getMenuItemById(name)
      if (!item) throw new Error(`The menu has no command “${name}”`)
      item.click()
    }, command)
  }

  /** Chooses an item by its label. */
  async choose(label: string): Promise<void> {
    await this.app.evaluate(({ Menu }, wanted) => {
      const items = (Menu.getApplicationMenu()?.items ?? []).flatMap((menu) => menu.submenu?.items ?? [])
      const item = items.find((each) => each.label === wanted)
      if (!item) throw new Error(`The menu has no item “${wanted}”`)
      item.click()
    }, label)
  }

  async isChecked(label: string): Promise<boolean> {
    const item = (await this.items()).find((each) => each.label === label)
    if (!item) throw new Error(`The menu has no “${label}”.`)
    return item.checked
  }
}
