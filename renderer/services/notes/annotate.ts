import { isPassageEId } from '#core/document/eid'
import { describeRange } from '#core/notes/anchoring/describe'
import { editionKey } from '#core/notes/anchoring/edition-key'
import type { NoteColour } from '#core/notes/colours'
import { createNote } from '#core/notes/create-note'
import type { NoteTarget } from '#core/notes/note'
import { nameOfWords, viewIn, wordsIn } from '../../dom/passages'
import { offsetIn } from '../../dom/text-range'
import { placesOf } from '../../store/notes/notes-slice'
import { selectReading } from '../../store/reading/views'
import { readerStore } from '../../store/store'
import { holdTyping } from '../window/type-ahead'

/** Start and end without the spaces at both ends. */
function trimmed(text: string, start: number, end: number): readonly [number, number] {
  const raw = text.slice(start, end)
  return [start + raw.length - raw.trimStart().length, end - (raw.length - raw.trimEnd().length)]
}

/** The words selected on the page, one target for each paragraph or instrument they touch, in reading order. */
export function selectedTargets(): NoteTarget[] {
  const selection = window.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return []
  const range = selection.getRangeAt(0)
  const view = viewIn(document, readerStore.getState().activeView)
  if (!view) return []
  return wordsIn(view).flatMap((element): NoteTarget[] => {
    const eId = nameOfWords(element)
    if (!isPassageEId(eId) || !range.intersectsNode(element)) return []
    const text = element.textContent
    const startsHere = element.contains(range.startContainer)
    const endsHere = element.contains(range.endContainer)
    const [start, end] = trimmed(
      text,
      startsHere ? offsetIn(element, range.startContainer, range.startOffset) : 0,
      endsHere ? offsetIn(element, range.endContainer, range.endOffset) : text.length,
    )
    return start < end ? [describeRange(eId, text, start, end)] : []
  })
}

/**
 * Makes a note. It can be undone.
 *
 * @param mayWrite - whether the editor opens, or the note is a highlight only
 * @param begun - its colour, if not the one used last, and what was typed for it already
 */
export function annotate(
  targets: readonly NoteTarget[],
  mayWrite: boolean,
  { colour, typed }: { readonly colour?: NoteColour; readonly typed?: string } = {},
): void {
  const state = readerStore.getState()
  const reading = selectReading(state)
  if (!reading || targets.length === 0 || !canAnnotate()) return
  const chosen = colour ?? state.nextColour
  state.setNextColour(chosen)
  const { declaration } = reading
  const note = createNote(
    {
      id: crypto.randomUUID(),
      declaration: declaration.id,
      edition: editionKey(declaration.edition),
      targets: [...targets],
      colour: chosen,
    },
    new Date().toISOString(),
  )
  state.putNotes('create', [note])
  window.getSelection()?.removeAllRanges()
  if (mayWrite) {
    const first = placesOf(note)[0]
    holdTyping(`[data-note-editor="${note.id}"] textarea`, typed)
    state.openNote(note.id, first === undefined ? [] : [first])
    if (first === 'document') state.toggleNotesPanel(true)
  }
}

/** Whether notes can be changed: not while they are lost or were written by a newer app. */
export function canAnnotate(): boolean {
  const { notesStatus } = readerStore.getState()
  return notesStatus.kind === 'failed' || (notesStatus.kind === 'open' && notesStatus.mode === 'read-write')
}
