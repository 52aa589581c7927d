import { isEventEId } from '#core/document/eid'
import { declarationUnits } from '#core/notes/anchoring/declaration-units'
import { selectReading, selectView } from '../../store/reading/views'
import { readerStore } from '../../store/store'
import { annotate, canAnnotate, selectedTargets } from './annotate'
import { beginWordSteps } from './word-steps'

/** Selected words become a note; without a selection, the arrow keys choose what to annotate. */
export function makeNote(): void {
  if (!canAnnotate()) return
  const selected = selectedTargets()
  if (selected.length > 0) {
    annotate(selected, true)
    return
  }
  const state = readerStore.getState()
  const { chosen } = selectView(state)
  if (chosen && isEventEId(chosen)) {
    annotate([{ kind: 'whole', eId: chosen }], true)
    return
  }
  const reading = selectReading(state)
  if (!reading) return
  const unit = declarationUnits(reading.declaration).findIndex(({ eId }) => eId === chosen)
  beginWordSteps(Math.max(0, unit))
}
