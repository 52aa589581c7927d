import { app, nativeTheme } from 'electron'
import type { Notice } from '#contract/channels'
import { failure, ok } from '#core/result'
import type { Library } from '#node/library/library'
import type { PlacesStore } from '#node/places/places-store'
import { withSettings } from '#node/settings/settings-file'
import type { SettingsStore } from '#node/settings/settings-store'
import { aboutFacts } from '../about/about-facts'
import { briefingHandlers } from '../briefing/briefing-handlers'
import type { ExportSurroundings } from '../briefing/exports'
import type { PrintPages } from '../briefing/print-pages'
import { clipboardHandlers } from '../clipboard/clipboard-handlers'
import { checkOwnProgram } from '../integrity/own-program'
import type { ArrivingLinks } from '../links/arriving-links'
import { logError } from '../log/log'
import { showApplicationMenu } from '../menu/application-menu'
import { type NotesCapabilities, notesHandlers } from '../notes/notes-handlers'
import { placesHandlers } from '../places/places-handlers'
import { type SearchCapabilities, searchHandlers } from '../search/search-handlers'
import type { Handlers } from './handle'

/** What the handlers act on. */
export interface Capabilities {
  readonly settings: SettingsStore
  readonly library: Library
  readonly search: SearchCapabilities
  readonly notes: NotesCapabilities
  readonly places: PlacesStore
  readonly links: ArrivingLinks
  readonly briefings: ExportSurroundings
  readonly printPages: PrintPages
  /** Tells the reader's window that a menu item was chosen. */
  readonly runCommand: (command: string) => void
}

/** The answers to every channel, from the capabilities of the main process. */
export function readerHandlers(capabilities: Capabilities): Handlers {
  const { settings, library, search, notes, places, links, briefings, printPages, runCommand } = capabilities
  return {
    'app:start': async () => {
      const { problems, ...catalogue } = await library.catalogue()
      const ofLibrary = problems.map(({ file, message }): Notice => ({ id: file, kind: 'warning', message }))
      return ok({
        settings: settings.current().settings,
        notices: [...settings.notices, ...places.notices, ...briefings.recent.notices, ...ofLibrary],
        catalogue,
        places: places.current().places,
        link: links.take(),
      })
    },
    'app:about': () => ok(aboutFacts(app.name, app.getVersion(), process.versions, process.platform)),
    'app:check': async () => ok(await checkOwnProgram()),
    'library:open': (id) => library.open(id),
    'settings:save': async (next) => {
      nativeTheme.themeSource = next.theme === 'light' || next.theme === 'dark' ? next.theme : 'system'
      try {
        await settings.save(withSettings(settings.current(), next))
        return ok(undefined)
      } catch (error) {
        logError('saving the settings', error)
        return failure({
          code: 'not-saved',
          message:
            'The settings could not be saved. They hold until you close the reader. Check that the disk is not full and the data folder can be written.',
        })
      }
    },
    'menu:show': (menu) => {
      showApplicationMenu(menu, runCommand)
      return ok(undefined)
    },
    ...clipboardHandlers(),
    ...searchHandlers(search),
    ...notesHandlers(notes),
    ...placesHandlers(places),
    ...briefingHandlers(briefings),
    ...printPages.handlers,
  }
}
