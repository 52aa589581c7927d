import { existsSync } from 'node:fs'
// oxlint-disable-next-line no-restricted-imports -- the one file that may: it shows files that this process wrote, and opens none
import { shell } from 'electron'

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
      shell.showItemInFolder(file)
      return 'shown'
    },
  }
}
