import { app, type BrowserWindow } from 'electron'
import type { ChannelName } from '#contract/channels'
import type { Language } from '#contract/language/language'
import type { Notice } from '#contract/notices/notice'
import { failure, ok } from '#core/result'
import type { RecentExtracts } from '#node/briefing/recent-extracts'
import type { Capability } from '#node/capability/capability'
import type { Library } from '#node/library/library'
import { ownTextsNotices } from '#node/library/library-capability'
import type { OwnTextsHome } from '#node/library/own/own-texts-home'
import type { PlacesStore } from '#node/places/places-store'
import type { SettingsStore } from '#node/settings/settings-store'
import { aboutFacts } from '../about/about-facts'
import { showDataFolder } from '../files/written-files'
import { checkOwnProgram } from '../integrity/own-program'
import type { ArrivingLinks } from '../links/arriving-links'

/** What the first screen is made of. */
export interface AppSurroundings {
  readonly language: Language
  readonly settings: SettingsStore
  readonly library: Library
  readonly own: OwnTextsHome
  readonly places: PlacesStore
  readonly recent: RecentExtracts
  readonly links: ArrivingLinks
  /** The data folder. */
  readonly folder: string
  readonly window: () => BrowserWindow | null
}

/** The start of a window, the facts about the program, and where its data lies. */
export function appCapability({
  language,
  settings,
  library,
  own,
  places,
  recent,
  links,
  folder,
  window,
}: AppSurroundings): Capability<Extract<ChannelName, `app:${string}`>> {
  return {
    handlers: {
      'app:start': async () => {
        const { problems, default: first, declarations: bundled } = await library.bundled()
        const kept = places.current().places
        // The reader's own texts may be many, and are opened before the first paint only where one of them comes first.
        const last = kept.last === null ? null : await library.listing(kept.last)
        const isBundled = bundled.some(({ id }) => id === last?.id)
        const declarations = last === null || isBundled ? bundled : [...bundled, last]
        const ofLibrary = problems.map(
          (problem): Notice => ({ id: problem.file, kind: 'warning', why: { about: 'library', problem } }),
        )
        return ok({
          language,
          settings: settings.current().settings,
          notices: [
            ...settings.notices,
            ...places.notices,
            ...recent.notices,
            ...ofLibrary,
            ...ownTextsNotices(own),
          ],
          catalogue: { default: first, declarations },
          places: kept,
          link: links.take(),
        })
      },
      'app:about': () => ok(aboutFacts(app.name, app.getVersion(), process.versions, process.platform)),
      'app:check': async () => ok(await checkOwnProgram()),
      'app:show-data-folder': () =>
        showDataFolder(folder)
          ? ok(undefined)
          : failure({ code: 'not-found', why: { about: 'file', what: 'no-data-folder' } }),
      'app:toggle-full-screen': () => {
        const shown = window()
        shown?.setFullScreen(!shown.isFullScreen())
        return ok(undefined)
      },
    },
    events: {},
    close: () => undefined,
  }
}
