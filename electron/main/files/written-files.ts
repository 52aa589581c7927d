import { existsSync } from 'node:fs'
import { join } from 'node:path'
// oxlint-disable-next-line no-restricted-imports -- the one file that may: it shows files that this process wrote and the data folder, and opens none
import { shell } from 'electron'

/** Files that the data folder has from the first start on, as far as nothing went wrong: one of them is shown in it. */
const filesOfData = ['notes.db', 'settings.json'] as const

const showInFolder = (file: string): void => shell.showItemInFolder(file)

/**
 * Shows the data folder in the system's file manager.
 *
 * @param folder - the one the app works with; no window names it
 * @returns whether it is there
 */
export function showDataFolder(folder: string): boolean {
  if (!existsSync(folder)) return false
  const file = filesOfData.map((name) => join(folder, name)).find((each) => existsSync(each))
  showInFolder(file ?? folder)
  return true
}

/** Files that the reader asked for and this process wrote, since it started. */
export interface WrittenFiles {
  /** Notes that a file was written, under a name that a window may know. */
  readonly note: (id: string, file: string) => void
  /**
   * Shows one of them in the system's file manager. No other path can be shown: a window sends a name, and names come
   * from `note` alone.
   */
  readonly show: (id: string) => 'shown' | 'unknown' | 'gone'
}

export function writtenFiles(): WrittenFiles {
  const files = new Map<string, string>()
  return {
    note: (id, file) => void files.set(id, file),
    show: (id) => {
      const file = files.get(id)
      if (file === undefined) return 'unknown'
      if (!existsSync(file)) return 'gone'
      showInFolder(file)
      return 'shown'
    },
  }
}
