import { ok } from '#core/result'
import { type Capability, createEvent } from '#node/capability/capability'
import { showApplicationMenu } from './application-menu'

/** The application menu, as the window describes it; what is chosen in it goes back to the window. */
export function menuCapability(): Capability<'menu:show', 'menu:command'> {
  const chosen = createEvent<string>()
  return {
    handlers: {
      'menu:show': (menu) => {
        showApplicationMenu(menu, chosen.tell)
        return ok(undefined)
      },
    },
    events: { 'menu:command': chosen.listen },
    close: () => undefined,
  }
}
