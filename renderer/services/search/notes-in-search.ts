import type { Note } from '#core/notes/note'
import type { NoteFacts } from '#core/search/texts'
import type { Create } from '../session'
import { createSearchSession } from './search-session'

/** How long a change of the notes may wait for the next one, in milliseconds: typing makes many. */
const patience = 250

/** What the search knows of a note: an orphan and a note on the whole have no place in the text. */
function factsOf(note: Note): NoteFacts {
  const [target] = note.targets
  return {
    id: note.id,
    declaration: note.declaration,
    body: note.body,
    tags: note.tags,
    colour: note.colour,
    target: !target || target.kind === 'document' || note.state === 'orphaned' ? null : target.eId,
    changed: note.modified,
  }
}

/** Keeps the notes searchable, those in the bin left out. */
export const createNotesInSearch: Create = (store, _bridge, service) => {
  let timer: ReturnType<typeof setTimeout> | undefined
  /** A note that is changed is another object, so the facts of all others are found here. */
  const known = new WeakMap<Note, NoteFacts>()
  const tell = () => {
    const facts = new Map<string, NoteFacts>()
    for (const note of store.getState().tracked.state.values()) {
      if (note.deletedAt !== null) continue
      const own = known.get(note) ?? factsOf(note)
      known.set(note, own)
      facts.set(note.id, own)
    }
    service(createSearchSession).searchNotes(facts)
  }
  tell()
  const stop = store.subscribe((state, previous) => {
    if (state.tracked.state === previous.tracked.state) return
    // Notes of the previous text must not be hits in the new one.
    if (state.tracked.state.size === 0 && previous.tracked.state.size > 0) tell()
    clearTimeout(timer)
    timer = setTimeout(tell, patience)
  })
  return () => {
    clearTimeout(timer)
    stop()
  }
}
