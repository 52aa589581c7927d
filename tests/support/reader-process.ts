import type { Bridge } from '#contract/bridge'
import type { Unsaved } from '#contract/notes/notes'
import { ok } from '#core/result'
import { createBriefingRecords } from '#node/briefing/briefing-records'
import type { Handlers } from '#node/capability/capability'
import { openLibrary } from '#node/library/library'
import { libraryCapability } from '#node/library/library-capability'
import { createOwnTextsHome } from '#node/library/own/own-texts-home'
import { ownResources } from '#node/library/shipped-resources'
import { notesHandlers } from '#node/notes/notes-handlers'
import { createNotesHome } from '#node/notes/notes-home'
import { placesCapability } from '#node/places/places-capability'
import { openPlaces } from '#node/places/places-store'
import { searchCapability } from '#node/search/search-capability'
import { openSearches } from '#node/search/searches-store'
import { withSettings } from '#node/settings/settings-file'
import { openSettings } from '#node/settings/settings-store'
import { extractWordsIn, wordsFor } from '#words/words'
import { makeBridge } from '../../electron/preload/make-bridge'
import { freshFolder } from './notes'
import { noActions } from './own-texts'
import { resources as folderOfResources } from './resources'

/** What stands behind a window in the app, without Electron: the real handlers over a folder, and the real bridge. */
export interface ReaderProcess {
  readonly bridge: Bridge
  /** Tells the window of an event. */
  readonly tell: (event: string, payload?: unknown) => void
  /** How many listeners the window has on the bridge. */
  readonly listeners: () => number
  /** What the window answered last when it was asked to save. */
  readonly flushed: () => Unsaved | null
  readonly close: () => void
}

/** @throws when a channel is asked that has no handler here: a bug of the test */
export function startReaderProcess(): ReaderProcess {
  const { folder, clean } = freshFolder()
  const now = new Date()
  const resources = ownResources(folderOfResources)
  const own = createOwnTextsHome(folder)
  const library = openLibrary(resources, own.texts)
  const settings = openSettings(folder, now)
  const places = openPlaces(folder, now)
  const home = createNotesHome({ folder, isSoleOwner: () => true, onBackupFailed: () => undefined })
  const records = createBriefingRecords(home)
  let flushed: Unsaved | null = null
  const nowhere = async () => null
  const handlers: Partial<Handlers> = {
    ...libraryCapability({ library, own, compare: wordsFor('en').locale.compare, actions: noActions })
      .handlers,
    ...searchCapability({ resources, searches: openSearches(folder, now) }).handlers,
    ...placesCapability(places).handlers,
    ...notesHandlers({
      home,
      library,
      dialogs: { save: nowhere, open: nowhere },
      words: wordsFor('en').notesFile,
      citationWordsIn: (language) => extractWordsIn(language).citation,
      onNotesAsked: () => undefined,
      onFlushed: (unsaved) => {
        flushed = unsaved
      },
    }),
    'app:start': async () => {
      const { problems: _problems, ...catalogue } = await library.catalogue()
      const kept = { settings: settings.current().settings, places: places.current().places }
      return ok({ ...kept, language: 'en', notices: [], catalogue, link: null })
    },
    'app:check': () => ok('whole'),
    'settings:save': async (next) => {
      settings.saveNow(withSettings(settings.current(), next))
      return ok(undefined)
    },
    'briefing:list': () => {
      const listed = records.list()
      return listed.ok ? ok({ ...listed.value, recent: [] }) : listed
    },
    'briefing:keep': (kept) => records.keep(kept),
    'menu:show': () => ok(undefined),
  }
  const heard = new Map<string, Set<(payload: unknown) => void>>()
  const bridge = makeBridge({
    ask: async (channel, input) => {
      const handler = handlers[channel] as ((input: unknown, window: number) => unknown) | undefined
      if (!handler) throw new Error(`No handler for ${channel}.`)
      // As between processes: nothing of the window is held by the other side.
      return structuredClone(await handler(structuredClone(input), 1))
    },
    pathOf: () => '',
    hear: (event, listener) => {
      const listeners = heard.get(event) ?? new Set()
      heard.set(event, listeners.add(listener))
      return () => void listeners.delete(listener)
    },
  })
  return {
    bridge,
    tell: (event, payload) => {
      for (const listener of heard.get(event) ?? []) listener(payload)
    },
    listeners: () => [...heard.values()].reduce((sum, { size }) => sum + size, 0),
    flushed: () => flushed,
    close: () => {
      own.texts.close()
      home.close()
      clean()
    },
  }
}
