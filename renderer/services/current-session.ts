import type { Bridge } from '#contract/bridge'
import { renewReaderStore } from '../store/store'
import { type Create, createSession, type Service, type Session } from './session'
import { createClosing, type Unsaved } from './window/before-close'
import { leaveField } from './window/text-field'

/** The one place that leads to what a reader has read and written. */
let current: Session | null = null

/**
 * Begins a session with an empty store. The one before must have ended.
 *
 * @param bridge - the main process, as the preload offers it
 */
export function beginSession(bridge: Bridge): Session {
  if (current) throw new Error('The session before has not ended.')
  current = createSession(renewReaderStore(), bridge)
  return current
}

/** The session that is open. What asks for it without one is a bug. */
export function currentSession(): Session {
  if (!current) throw new Error('No session is open.')
  return current
}

/** The service of the open session, for functions and components that hold nothing themselves. */
export function serviceOf<Made extends Service>(create: Create<Made>): Made {
  return currentSession().service(create)
}

/**
 * Saves everything and ends the open session: its services, and all that leads to its store. As long as a note or a
 * briefing cannot be saved, the session stays open.
 *
 * @returns how much could not be saved, or `null` when the session has ended
 */
export async function endSession(): Promise<Unsaved | null> {
  const closing = serviceOf(createClosing)
  leaveField()
  do {
    const unsaved = await closing.saveEverything()
    if (unsaved.notes + unsaved.briefings > 0) return unsaved
    // Something may have been written while the rest was saved.
  } while (closing.isPending())
  try {
    // What is taken off the screen may still ask for its session.
    currentSession().dispose()
  } finally {
    current = null
    renewReaderStore()
  }
  return null
}
