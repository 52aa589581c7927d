import { type KeptFile, openKeptFile } from '../files/kept-file'
import { defaultSettingsFile, parseSettingsFile, type SettingsFile } from './settings-file'

export type SettingsStore = KeptFile<SettingsFile>

/**
 * Opens `settings.json`; see `openKeptFile` for what happens to a damaged one.
 *
 * @param folder - the user's data folder
 * @param now - for the name of a file set aside
 */
export function openSettings(folder: string, now: Date): SettingsStore {
  return openKeptFile({
    folder,
    name: 'settings',
    parse: parseSettingsFile,
    initial: defaultSettingsFile,
    now,
  })
}
