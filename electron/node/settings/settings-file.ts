import { z } from 'zod'
import { settingsSchema } from '#contract/settings/schema'
import { defaultSettings, type Settings } from '#contract/settings/settings'
import { type FileReading, readJson } from '../files/file-reading'
import { type Bounds, boundsSchema, defaultBounds } from './window-bounds'

/** What `settings.json` in the user's data folder holds. `version` grows with every change of shape. */
export interface SettingsFile {
  readonly version: 2
  readonly settings: Settings
  readonly window: Bounds
}

/** What stands for settings that a file does not have. Who wrote it has used the reader: this is not the very first start. */
const missingSettings: Settings = { ...defaultSettings, hasSeenStartPage: true }

/**
 * Version 1 had no settings for copying. Settings added after a file was written have their default values, so that an
 * older file is read and not set aside.
 */
const fileSchema = z
  .strictObject({
    version: z.union([z.literal(1), z.literal(2)]),
    settings: z.looseObject({}),
    window: boundsSchema,
  })
  .transform(({ settings, window }, context): SettingsFile => {
    const complete = settingsSchema.safeParse({ ...missingSettings, ...settings })
    if (complete.success) return { version: 2, settings: complete.data, window }
    context.addIssue({ code: 'custom', message: 'not-settings' })
    return z.NEVER
  })

export const defaultSettingsFile: SettingsFile = {
  version: 2,
  settings: defaultSettings,
  window: defaultBounds,
}

/** @param text - content of the file, or `null` when there is none */
export function parseSettingsFile(text: string | null): FileReading<SettingsFile> {
  return readJson(text, fileSchema)
}

export function withSettings(file: SettingsFile, settings: Settings): SettingsFile {
  return { ...file, settings }
}

export function withWindow(file: SettingsFile, window: Bounds): SettingsFile {
  return { ...file, window }
}
