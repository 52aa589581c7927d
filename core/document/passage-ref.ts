import type { EId } from './eid'

/**
 * The one name of a thing in the whole library: an eId names a thing within its declaration only, and two declarations use
 * the same eIds. The field is called as in every record written so far: links, notes, bookmarks, entries of briefings.
 */
export interface PassageRef {
  readonly declaration: string
  readonly eId: EId
}

/** The name as a key of maps. */
export function passageKey(declaration: string, eId: string): string {
  return `${declaration} ${eId}`
}
