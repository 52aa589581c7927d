import { app, type BrowserWindow } from 'electron'
import type { ChannelName, EventName } from '#contract/channels'
import type { Language } from '#contract/language/language'
import { createBriefingRecords } from '#node/briefing/briefing-records'
import { openRecentExtracts } from '#node/briefing/recent-extracts'
import type { Capability } from '#node/capability/capability'
import { joinCapabilities } from '#node/capability/join-capabilities'
import { extractThread } from '#node/formats/extract-thread'
import { createFileReader } from '#node/import/file-reader'
import { createReviews } from '#node/import/reviews'
import { openLibrary } from '#node/library/library'
import { libraryCapability } from '#node/library/library-capability'
import { createOwnTextsHome } from '#node/library/own/own-texts-home'
import type { Resources } from '#node/library/read-resource'
import { logError } from '#node/log/log'
import { createNotesHome } from '#node/notes/notes-home'
import { placesCapability } from '#node/places/places-capability'
import { openPlaces } from '#node/places/places-store'
import { searchCapability } from '#node/search/search-capability'
import { openSearches } from '#node/search/searches-store'
import { openSettings, type SettingsStore } from '#node/settings/settings-store'
import { interfaceWordsIn } from '#words/words'
import { appCapability } from './app/app-capability'
import { briefingCapability } from './briefing/briefing-capability'
import { createPrintPages } from './briefing/print-pages'
import { clipboardCapability } from './clipboard/clipboard-capability'
import { importCapability } from './import/import-capability'
import { createPdfWindows } from './import/pdf-windows'
import type { WindowKind } from './ipc/sender'
import { ownTextActions } from './library/own-text-actions'
import type { LinksCapability } from './links/links-capability'
import { menuCapability } from './menu/menu-capability'
import { notesCapability } from './notes/notes-capability'
import { settingsCapability } from './settings/settings-capability'

/** Where the reader works. */
export interface ReaderSurroundings {
  /** The interface's language. */
  readonly language: Language
  readonly resources: Resources
  /** The one preload script of all windows. */
  readonly preload: string
  /** The built pages of all windows. */
  readonly pages: string
  /** The built thread that writes extracts. */
  readonly extractWorker: string
  /** The built thread that reads files. */
  readonly readingWorker: string
  /** There before the app is ready: links may come at any time. */
  readonly links: LinksCapability
  readonly window: () => BrowserWindow | null
}

/** All the reader can do, and what its windows need of it. */
export interface ReaderCapabilities {
  readonly all: Capability<ChannelName, EventName>
  readonly settings: SettingsStore
  /** What the window of a `webContents` id is for. */
  readonly kindOf: (window: number) => WindowKind
  /** Holds a new window open until its notes are saved. */
  readonly watch: (window: BrowserWindow) => void
}

/** Opens the reader's files and gathers what can be done with them. A later one in the list may rest on earlier ones. */
export function openCapabilities(surroundings: ReaderSurroundings): ReaderCapabilities {
  const { language, resources, preload, pages, extractWorker, readingWorker, links, window } = surroundings
  const folder = app.getPath('userData')
  const now = new Date()
  const settings = openSettings(folder, now)
  const places = openPlaces(folder, now)
  const recent = openRecentExtracts(folder, now)
  const own = createOwnTextsHome(folder)
  const library = openLibrary(resources, own.texts)
  const home = createNotesHome({
    folder,
    isSoleOwner: () => app.hasSingleInstanceLock() || app.requestSingleInstanceLock(),
    onBackupFailed: ({ code }) => logError('backing up the notes', code),
  })
  const notes = notesCapability({ home, library, window })
  const print = createPrintPages(preload)
  const pdf = createPdfWindows({ preload, pages })
  const reader = createFileReader({ worker: readingWorker, pdf: pdf.read })
  const reviews = createReviews({
    own: own.texts,
    read: reader.read,
    bundled: async () => new Set((await library.bundled()).declarations.map(({ id }) => id)),
    now: () => new Date(),
    readerVersion: app.getVersion(),
  })
  const all = joinCapabilities([
    // Ends last: the backup it takes may be long, and the small files are written before it.
    notes,
    settingsCapability(settings),
    libraryCapability({
      library,
      own,
      compare: interfaceWordsIn(language).locale.compare,
      actions: ownTextActions(home, window),
    }),
    searchCapability({ resources, searches: openSearches(folder, now) }),
    placesCapability(places),
    print,
    pdf,
    importCapability({ reviews, window, close: () => void reader.close() }),
    briefingCapability({
      records: createBriefingRecords(home),
      recent,
      library,
      window,
      folder: () => app.getPath('documents'),
      openPrintWindow: print.open,
      thread: extractThread(extractWorker),
    }),
    links,
    clipboardCapability(),
    menuCapability(),
    appCapability({ language, settings, library, own, places, recent, links, folder, window }),
  ])
  const kindOf = (id: number): WindowKind =>
    print.isPrintWindow(id) ? 'print' : pdf.isPdfWindow(id) ? 'pdf' : 'reader'
  return { all, settings, kindOf, watch: notes.watch }
}
