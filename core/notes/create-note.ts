import type { Note } from './note'

/** What the maker of a note must say; the rest starts out at its default. */
export type NoteDraft = Pick<Note, 'id' | 'declaration' | 'edition' | 'targets'> &
  Partial<Pick<Note, 'motivation' | 'body' | 'colour' | 'tags' | 'visibility'>>

/**
 * A new note: private, anchored, a highlight unless it has words.
 *
 * @param now - ISO 8601 time of creation, by the caller's clock
 */
export function createNote(draft: NoteDraft, now: string): Note {
  const body = draft.body ?? ''
  return {
    id: draft.id,
    declaration: draft.declaration,
    edition: draft.edition,
    targets: draft.targets,
    motivation: draft.motivation ?? (body === '' ? 'highlight' : 'comment'),
    body,
    colour: draft.colour ?? 'yellow',
    tags: draft.tags ?? [],
    visibility: draft.visibility ?? 'private',
    created: now,
    modified: now,
    state: 'anchored',
    origin: null,
    deletedAt: null,
    conflictOf: null,
  }
}
