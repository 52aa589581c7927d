import type { Reading } from '#contract/library/reading'
import { isEId, isPassageEId } from '#core/document/eid'
import { describeRange } from '#core/notes/anchoring/describe'
import { editionKey } from '#core/notes/anchoring/edition-key'
import type { NoteColour } from '#core/notes/colours'
import { createNote } from '#core/notes/create-note'
import type { Note, NoteTarget } from '#core/notes/note'
import { nameOfWords, viewIn, wordsIn } from '../../dom/passages'
import { offsetIn } from '../../dom/text-range'
import { placesOf } from '../../store/notes/notes-slice'
import { shownAt } from '../../store/reading/things'
import { selectReading } from '../../store/reading/views'
import { readerStore } from '../../store/store'
import { visiblePanes } from '../../store/window/layout-slice'
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
  // A selection over several panes reaches into the words of a listed thing twice.
  const seen = new Set<string>()
  return wordsIn(view).flatMap((element): NoteTarget[] => {
    const eId = nameOfWords(element)
    if (!isPassageEId(eId) || seen.has(eId) || !range.intersectsNode(element)) return []
    const text = element.textContent
    const startsHere = element.contains(range.startContainer)
    const endsHere = element.contains(range.endContainer)
    const [start, end] = trimmed(
      text,
      startsHere ? offsetIn(element, range.startContainer, range.startOffset) : 0,
      endsHere ? offsetIn(element, range.endContainer, range.endOffset) : text.length,
    )
    if (start >= end) return []
    seen.add(eId)
    return [describeRange(eId, text, start, end)]
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
  if (mayWrite) writeNote(note, typed)
}

/**
 * Opens the editor of a note at its first place.
 *
 * @param typed - what was typed for it already
 */
export function writeNote(note: Note, typed?: string): void {
  const state = readerStore.getState()
  const reading = selectReading(state)
  if (!reading) return
  const first = placesOf(note)[0]
  showPaneOf(reading, first)
  holdTyping(`[data-note-editor="${note.id}"] textarea`, typed)
  state.openNote(note.id, first === undefined ? [] : [first])
  if (first === 'document') state.toggleNotesPanel(true)
}

/** Opens the pane in which a note is written: a field out of sight takes no letter. */
function showPaneOf(reading: Reading, place: string | undefined): void {
  const shown = place !== undefined && isEId(place) ? shownAt(reading, place) : null
  const state = readerStore.getState()
  if (shown && !visiblePanes(state).includes(shown.pane)) state.showPane(shown.pane)
}

/** Whether notes can be changed: not while they are lost or were written by a newer app. */
export function canAnnotate(): boolean {
  const { notesStatus } = readerStore.getState()
  return notesStatus.kind === 'failed' || (notesStatus.kind === 'open' && notesStatus.mode === 'read-write')
}
