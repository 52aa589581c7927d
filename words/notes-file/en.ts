import { lastSegment } from '#core/document/eid'
import { passageLabel } from '#core/document/passage-label'
import type { NotesFileWords } from '#core/notes/exchange/notes-file-words'
import { kindWords } from '../label/en'
import { trustWords } from '../trust/en'

/** Files of notes in English. */
export const notesFileWords: NotesFileWords = {
  title: 'Notes',
  document: 'Document',
  places: {
    kinds: kindWords,
    item: (eId, paragraph) =>
      paragraph === null
        ? passageLabel(eId, kindWords)
        : `${passageLabel(paragraph, kindWords)}, item ${lastSegment(eId)?.number ?? ''}`,
    event: (eId) => eId,
  },
  trust: trustWords,
  visibility: { private: 'private', public: 'public' },
  state: { anchored: 'anchored', moved: 'moved', uncertain: 'uncertain', orphaned: 'orphaned' },
  colour: {
    yellow: 'yellow',
    green: 'green',
    blue: 'blue',
    pink: 'pink',
    orange: 'orange',
    violet: 'violet',
  },
}
