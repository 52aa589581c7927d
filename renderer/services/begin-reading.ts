import type { Bridge } from '#contract/bridge'
import { createBriefingDrag } from './briefing/briefing-drag'
import { createCopyListener } from './copying/copying'
import { createLinkListener, openLink } from './copying/links'
import { beginSession } from './current-session'
import { createFileDrop } from './import/file-drop'
import { createLibraryNames } from './library/library-names'
import { createNotesStart } from './notes/start-notes'
import { createPaneLinking } from './reading/pane-linking'
import { createPlacesKeeper, returnToPlace } from './reading/places-keeper'
import { createReferenceSteps } from './reading/reference-steps'
import { afterRender } from './reading/rows'
import { createRowMenus } from './reading/thing-menu'
import { createSearchStart } from './search/start-search'
import type { Create } from './session'
import { start } from './start'
import { createHints } from './start-page/hints'
import { createStartPage } from './start-page/start-page'
import { createAppearance } from './window/appearance'
import { createProgramCheck } from './window/check-program'
import { createFocusKeeper } from './window/focus-home'
import { createMouseButtons } from './window/mouse-buttons'
import { createSettingsSaver } from './window/settings-saver'
import { createWindowTitle } from './window/window-title'
import { createWidthWatch } from './window/window-width'

/**
 * Begins a session: loads what was saved, draws the window and starts every service. `endSession` ends all of it, and
 * this can then be called again.
 *
 * @param bridge - the main process, as the preload offers it
 * @param app - what draws the window, and what keeps the application menu
 */
export async function beginReading(
  bridge: Bridge,
  app: { readonly screen: Create; readonly menu: Create },
): Promise<void> {
  const { service } = beginSession(bridge)
  const link = await start()
  service(createAppearance)
  service(createWindowTitle)
  service(createSettingsSaver)
  // Before panes are linked: they should be where they were left, not where the choice would scroll them.
  const scrollBack = returnToPlace()
  service(createPaneLinking)
  service(createWidthWatch)
  service(createPlacesKeeper)
  service(createFocusKeeper)
  service(createCopyListener)
  service(createMouseButtons)
  service(createRowMenus)
  service(createReferenceSteps)
  service(createBriefingDrag)
  service(createFileDrop)
  service(createLinkListener)
  service(app.screen)
  service(app.menu)
  service(createSearchStart)
  afterRender(() => {
    scrollBack()
    if (link) void openLink(link)
  })
  service(createNotesStart)
  service(createLibraryNames)
  service(createProgramCheck)
  service(createHints)
  service(createStartPage(link !== null))
}
