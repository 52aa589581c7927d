import type { Note } from '#core/notes/note'
import type { NoteFacts } from '#core/search/texts'
import { readerStore } from '../../store/store'
import { searchNotes } from './search-session'

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

/** Keeps the notes searchable, those in the bin left out. Returns the function that ends it. */
export function keepNotesSearchable(): () => void {
  let timer: number | undefined
  const tell = () => {
    const notes = [...readerStore.getState().tracked.state.values()]
    searchNotes(notes.filter(({ deletedAt }) => deletedAt === null).map(factsOf))
  }
  tell()
  const stop = readerStore.subscribe((state, previous) => {
    if (state.tracked.state === previous.tracked.state) return
    window.clearTimeout(timer)
    timer = window.setTimeout(tell, patience)
  })
  return () => {
    window.clearTimeout(timer)
    stop()
  }
}
