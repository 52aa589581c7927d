import { z } from 'zod'
import type { ExportStage } from './briefings/briefings'
import { briefingChannels } from './briefings/channels'
import { channel } from './channel'
import { clipboardChannels } from './clipboard/channels'
import { importChannels } from './imports/channels'
import type { Language } from './language/language'
import { libraryChannels } from './library/channels'
import type { Catalogue } from './library/reading'
import type { LinkArrival } from './links/link-arrival'
import { menuSchema } from './menu/menu'
import { notesChannels } from './notes/channels'
import type { Notice } from './notices/notice'
import { pdfChannels } from './pdf/channels'
import { placesChannels } from './places/channels'
import type { Places } from './places/places'
import { searchChannels } from './search/channels'
import { settingsSchema } from './settings/schema'
import type { Settings } from './settings/settings'

/** Versions and hashes, for About and for a bug report. */
export interface AboutFacts {
  readonly name: string
  readonly version: string
  readonly electron: string
  readonly chromium: string
  readonly node: string
  /** True when the Electron release is one its makers still support. */
  readonly runtimeSupported: boolean
  readonly platform: string
  /** SHA-256 in lower-case hexadecimal of everything that is shown, quoted or printed: see `resource-sums`. */
  readonly contentSha256: string
}

/**
 * The result of comparing the program with the list made when it was packaged: `whole`, `altered`, `no-list` where
 * there is no readable list, `unreadable` where the program cannot be read, `not-packaged` in a checkout.
 */
export type ProgramState = 'whole' | 'altered' | 'no-list' | 'unreadable' | 'not-packaged'

/** Everything the first screen needs, in one answer. */
export interface Start {
  readonly language: Language
  readonly settings: Settings
  readonly notices: readonly Notice[]
  readonly catalogue: Catalogue
  readonly places: Places
  /** The link the app was started with, given only once. */
  readonly link: LinkArrival | null
}

/**
 * The one map of requests from the renderer to the main process. Handlers, preload and services all derive
 * their types from it; input is parsed by these schemas before a handler sees it.
 */
export const channels = {
  'app:start': channel<Start>()(z.undefined()),
  'app:about': channel<AboutFacts>()(z.undefined()),
  'app:check': channel<ProgramState>()(z.undefined()),
  /** Shows the data folder in the system's file manager. Which folder that is, the page neither says nor learns. */
  'app:show-data-folder': channel<void>()(z.undefined()),
  /** Fills the screen with the window, or gives it back. */
  'app:toggle-full-screen': channel<void>()(z.undefined()),
  'settings:save': channel<void>()(settingsSchema),
  'menu:show': channel<void>()(menuSchema),
  ...libraryChannels,
  ...importChannels,
  ...clipboardChannels,
  ...searchChannels,
  ...notesChannels,
  ...placesChannels,
  ...briefingChannels,
  ...pdfChannels,
} as const

export type ChannelName = keyof typeof channels
export type ChannelInput<Name extends ChannelName> = z.infer<(typeof channels)[Name]['input']>
export type ChannelOutput<Name extends ChannelName> = ReturnType<
  NonNullable<(typeof channels)[Name]['output']>
>

/** Messages from the main process to the renderer, by name, with what they carry. */
export interface Events {
  /** A menu item of the renderer's own registry was chosen. */
  'menu:command': string
  /** The reader's own texts are not what they were: one came in, or was renamed, binned or removed. */
  'library:changed': null
  /** The window is about to close: save everything, then call `notes:flushed`. */
  'notes:flush': null
  /** The system passed on a link while the window was open. */
  'link:arrived': LinkArrival
  /** The progress of the extract that is being made. */
  'briefing:stage': ExportStage
}
export type EventName = keyof Events

/**
 * Larger requests are refused before parsing: no request of the app comes near this size. Counted in UTF-16 units of
 * texts and keys, plus one for every value.
 */
export const maximumInputLength = 4_000_000
