import { z } from 'zod'
import { defaultSettings, type Settings } from '#contract/settings'
import { settingsSchema } from '#contract/settings-schema'
import { type Bounds, boundsSchema, defaultBounds } from '../windows/window-bounds'

/** What `settings.json` in the user's data folder holds. `version` grows with every change of shape. */
const fileSchema = z.strictObject({
  version: z.literal(1),
  settings: settingsSchema,
  window: boundsSchema,
})
export type SettingsFile = z.infer<typeof fileSchema>

export const defaultSettingsFile: SettingsFile = {
  version: 1,
  settings: defaultSettings,
  window: defaultBounds,
}

/** What reading the file came to. */
export type SettingsReading =
  | { readonly kind: 'read'; readonly file: SettingsFile }
  | { readonly kind: 'absent' }
  /** Not JSON, not our shape, or written by a newer version: to be set aside, never overwritten. */
  | { readonly kind: 'unreadable'; readonly reason: string }

/** @param text - content of the file, or `null` when there is none */
export function parseSettingsFile(text: string | null): SettingsReading {
  if (text === null) return { kind: 'absent' }
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return { kind: 'unreadable', reason: 'it is not JSON' }
  }
  const parsed = fileSchema.safeParse(json)
  return parsed.success
    ? { kind: 'read', file: parsed.data }
    : { kind: 'unreadable', reason: 'it does not have the form this version writes' }
}

export function withSettings(file: SettingsFile, settings: Settings): SettingsFile {
  return { ...file, settings }
}

export function withWindow(file: SettingsFile, window: Bounds): SettingsFile {
  return { ...file, window }
}
