/** The template of an entry, as `electron/main/menu` makes it. */
interface Entry {
  readonly id?: string
  readonly label?: string
  readonly role?: string
  readonly type?: string
  readonly enabled?: boolean
  readonly checked?: boolean
  readonly accelerator?: string
  readonly click?: () => void
  readonly submenu?: readonly Entry[]
}

interface Item {
  readonly id: string
  readonly label: string
  readonly role: string
  readonly type: string
  readonly enabled: boolean
  readonly checked: boolean
  readonly accelerator: string
  readonly click: () => void
  readonly submenu: Menu | null
}

interface Menu {
  readonly items: readonly Item[]
  readonly getMenuItemById: (id: string) => Item | null
}

/** The application menu, recorded and never drawn. */
export interface StandInMenu {
  readonly buildFromTemplate: (entries: readonly Entry[]) => Menu
  readonly setApplicationMenu: (menu: Menu) => void
  readonly getApplicationMenu: () => Menu | null
}

function itemOf(entry: Entry): Item {
  return {
    id: entry.id ?? '',
    label: entry.label ?? '',
    role: entry.role ?? '',
    type: entry.type ?? 'normal',
    enabled: entry.enabled ?? true,
    checked: entry.checked ?? false,
    accelerator: entry.accelerator ?? '',
    click: () => entry.click?.(),
    submenu: entry.submenu ? menuOf(entry.submenu) : null,
  }
}

function menuOf(entries: readonly Entry[]): Menu {
  const items = entries.map(itemOf)
  const all = items.flatMap((item) => [item, ...(item.submenu?.items ?? [])])
  return { items, getMenuItemById: (id) => all.find((item) => item.id === id) ?? null }
}

/** A menu bar with no menu in it yet. */
export function standInMenu(): StandInMenu {
  let shown: Menu | null = null
  return {
    buildFromTemplate: menuOf,
    setApplicationMenu: (menu) => {
      shown = menu
    },
    getApplicationMenu: () => shown,
  }
}
