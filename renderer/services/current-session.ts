import type { Bridge } from '#contract/bridge'
import type { Unsaved } from '#contract/notes/notes'
import { renewReaderStore } from '../store/store'
import { type Create, createSession, type Service, type Session } from './session'
import { createClosing, isAnyUnsaved } from './window/before-close'
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

/** How often everything is saved before the end, as long as something is written meanwhile. */
const mostRounds = 5

/** Saves everything. Answers how much is not saved: it could not be, or was written anew in every round. */
async function saveToTheEnd(): Promise<Unsaved> {
  const closing = serviceOf(createClosing)
  for (let round = 0; round < mostRounds; round += 1) {
    // oxlint-disable-next-line no-await-in-loop -- each round saves what was written during the one before
    const unsaved = await closing.saveEverything()
    if (isAnyUnsaved(unsaved)) return unsaved
    if (!isAnyUnsaved(closing.pending())) break
  }
  return closing.pending()
}

/**
 * Saves everything and ends the open session: its services, and all that leads to its store. As long as a note or a
 * briefing cannot be saved, or something is written without end, the session stays open.
 *
 * @returns how much is not saved, or `null` when the session has ended
 */
export async function endSession(): Promise<Unsaved | null> {
  leaveField()
  const unsaved = await saveToTheEnd()
  if (isAnyUnsaved(unsaved)) return unsaved
  try {
    // What is taken off the screen may still ask for its session.
    currentSession().dispose()
  } finally {
    current = null
    renewReaderStore()
  }
  return null
}
