import { isEId } from '#core/document/eid'
import type { Lookup } from '#core/document/lookup'
import { placeLabel } from '#core/notes/exchange/labels'
import type { NoteTarget } from '#core/notes/note'
import { message } from '../../../i18n/messages'
import { nameOf } from '../../../i18n/names'
import { interfaceWords } from '../../../i18n/words'

/** What the places of a note are called, each once. A place that this edition does not have is named by its number. */
export function nameOfPlaces(targets: readonly NoteTarget[], lookup: Lookup): string {
  const names = targets.map((target) => {
    if (target.kind === 'document') return message('notes.document')
    const entry = isEId(target.eId) ? lookup.get(target.eId) : undefined
    return entry ? nameOf(entry) : placeLabel(target, interfaceWords().notesFile)
  })
  return [...new Set(names)].join('; ')
}
