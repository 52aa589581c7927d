import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { defaultSettings } from '#contract/settings/settings'
import { defaultSettingsFile, withSettings } from '#node/settings/settings-file'

/** What keeps a test from leaving anything there: folders that are read-only, full, no folder at all. */
const notWritable: readonly (string | undefined)[] = [
  'EACCES',
  'EROFS',
  'ENOSPC',
  'ENOTDIR',
  'EPERM',
  'EEXIST',
]

/**
 * Puts settings into a data folder that has none, as they are after a first minute: the start page has been on screen and
 * hints are off. Whatever starts the app for a test calls it, unless the first minute is what is looked at. A folder that a
 * test has made unwritable stays as it is.
 */
export function seeStartPageIn(dataFolder: string): void {
  const file = path.join(dataFolder, 'settings.json')
  if (existsSync(file)) return
  const settings = { ...defaultSettings, hasSeenStartPage: true, givesHints: false }
  try {
    mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
    writeFileSync(file, JSON.stringify(withSettings(defaultSettingsFile, settings)), { mode: 0o600 })
  } catch (error) {
    if (!notWritable.includes((error as NodeJS.ErrnoException).code)) throw error
  }
}
