import { readFileSync, renameSync } from 'node:fs'
import path from 'node:path'
import { writeFile, writeFileSync } from 'atomically'
import type { Notice } from '#contract/channels'
import { defaultSettingsFile, parseSettingsFile, type SettingsFile } from './settings-file'

export interface SettingsStore {
  readonly current: () => SettingsFile
  /** What the reader must be told about the last reading of the file. */
  readonly notices: readonly Notice[]
  /** Replaces the content; resolves once it is on disk. Rejects when it cannot be written. */
  readonly save: (next: SettingsFile) => Promise<void>
  /** The same, before the process ends. */
  readonly saveNow: (next: SettingsFile) => void
}

function readText(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/**
 * Opens `settings.json`. A file that cannot be read is set aside under a name of its own, and defaults are used:
 * the app always starts, and nothing is overwritten.
 *
 * @param folder - the user's data folder
 * @param now - for the name of a file set aside
 */
export function openSettings(folder: string, now: Date): SettingsStore {
  const file = path.join(folder, 'settings.json')
  const notices: Notice[] = []
  let current = defaultSettingsFile
  let writable = true
  try {
    const reading = parseSettingsFile(readText(file))
    if (reading.kind === 'read') current = reading.file
    if (reading.kind === 'unreadable') {
      const aside = `settings.set-aside-${now.toISOString().replaceAll(':', '-')}.json`
      renameSync(file, path.join(folder, aside))
      notices.push({
        id: 'settings-set-aside',
        kind: 'warning',
        message: `Your settings could not be read, because ${reading.reason}. They were kept as “${aside}” in the data folder, and the reader starts with its own. Nothing else is affected.`,
      })
    }
  } catch (error) {
    writable = false
    notices.push({
      id: 'settings-not-kept',
      kind: 'warning',
      message: `The data folder cannot be used (${(error as NodeJS.ErrnoException).code ?? 'unknown reason'}). You can read, but settings will not be kept. Check the permissions of the folder and restart.`,
    })
  }
  const text = (next: SettingsFile) => `${JSON.stringify(next, null, 2)}\n`
  return {
    current: () => current,
    notices,
    save: async (next) => {
      current = next
      if (writable) await writeFile(file, text(next))
    },
    saveNow: (next) => {
      current = next
      if (writable) writeFileSync(file, text(next))
    },
  }
}
