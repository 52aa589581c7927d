import type { Bridge } from '#contract/bridge'
import { currentSession } from './current-session'

/** The main process, as long as the open session lasts. Only services call it. */
export const bridge = (): Bridge => currentSession().bridge
