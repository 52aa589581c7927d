import type { NoteCommand } from '#core/notes/history'
import { message } from '../i18n/messages'
import { selectBriefing } from '../store/briefing/briefing-slice'
import { selectIsBehindDialog } from '../store/window/dialog-slice'
import { serviceOf } from './current-session'
import { afterRender } from './reading/rows'
import type { Create } from './session'
import { hasTypingTo, isTextField } from './window/text-field'

type Direction = 'undo' | 'redo'

/** Dialogs that change notes: what is undone in them are notes. */
const dialogsOfNotes: ReadonlySet<string> = new Set(['notes-review', 'notes-import'])

/** Something added to a briefing from outside its dialog, and the change of notes before it. */
interface Collecting {
  readonly briefing: string
  /** How many changes of the briefing came before. */
  readonly length: number
  readonly after: NoteCommand | undefined
}

/** Undoes and redoes where the focus is. */
interface Undoing {
  readonly noteCollected: () => void
  readonly step: (direction: Direction) => void
  readonly stepNotes: (direction: Direction) => void
  readonly dispose: () => void
}

const createUndoing: Create<Undoing> = (store) => {
  const state = () => store.getState()

  /** The newest last. Added entries are undone in order, together with the changes of notes. */
  const collected: Record<Direction, Collecting[]> = { undo: [], redo: [] }

  function nowCollecting(direction: Direction): Collecting | null {
    const briefing = selectBriefing(state())
    if (!briefing) return null
    const { past } = state().briefingHistories.get(briefing.id) ?? { past: [] }
    const { history } = state().tracked
    const after = (direction === 'undo' ? history.past : history.future).at(-1)
    return { briefing: briefing.id, length: past.length, after }
  }

  /** Remembers that the last change of the current briefing was made from the panes. */
  function noteCollected(): void {
    const now = nowCollecting('undo')
    if (now) collected.undo.push(now)
    collected.redo = []
  }

  /** Whether the last thing done, or undone, in the panes was putting something into the briefing. */
  function isCollectingNext(direction: Direction): boolean {
    const last = collected[direction].at(-1)
    const now = nowCollecting(direction)
    return (
      last !== undefined &&
      now !== null &&
      last.briefing === now.briefing &&
      last.length === now.length &&
      last.after === now.after
    )
  }

  function tell(isDone: boolean, direction: Direction, what: 'notes' | 'briefing'): void {
    if (!isDone) state().confirm(message('edit.nothing', direction))
    else state().confirm(message('edit.done', direction, what))
  }

  function stepNotes(direction: Direction): void {
    const before = state().tracked
    if (direction === 'undo') state().undoNotes()
    else state().redoNotes()
    tell(state().tracked !== before, direction, 'notes')
  }

  function stepBriefing(direction: Direction): void {
    const before = state().briefings
    if (direction === 'undo') state().undoBriefing()
    else state().redoBriefing()
    tell(state().briefings !== before, direction, 'briefing')
    // The focused element may have disappeared with the change.
    afterRender(() => {
      if (document.activeElement === document.body)
        document.querySelector<HTMLElement>('[data-briefing-contents]')?.focus()
    })
  }

  function stepCollected(direction: Direction): void {
    collected[direction].pop()
    stepBriefing(direction)
    const now = nowCollecting(direction === 'undo' ? 'redo' : 'undo')
    if (now) collected[direction === 'undo' ? 'redo' : 'undo'].push(now)
  }

  /**
   * Undoes or redoes the last change where the focus is: of the words in a field, of the briefing in its dialog, else of
   * notes and of what was added to the briefing from the panes, in order. Says what it did.
   */
  function step(direction: Direction): void {
    const { dialog, openModals } = state()
    const isTyping = isTextField(document.activeElement)
    if (hasTypingTo(direction)) document.execCommand(direction)
    else if (dialog === 'briefing' && openModals === 1) stepBriefing(direction)
    else if (isTyping) tell(false, direction, 'notes')
    else if (dialog !== null && dialogsOfNotes.has(dialog)) stepNotes(direction)
    else if (selectIsBehindDialog(state())) tell(false, direction, 'notes')
    else if (isCollectingNext(direction)) stepCollected(direction)
    else stepNotes(direction)
  }

  return {
    noteCollected,
    step,
    stepNotes,
    dispose: () => {
      collected.undo = []
      collected.redo = []
    },
  }
}

/** Remembers that the last change of the current briefing was made from the panes. */
export const noteCollected = (): void => serviceOf(createUndoing).noteCollected()

export const undo = (): void => serviceOf(createUndoing).step('undo')
export const redo = (): void => serviceOf(createUndoing).step('redo')

/** Undoes the last change of notes, wherever the focus is, and says so. */
export const undoNotes = (): void => serviceOf(createUndoing).stepNotes('undo')

/** Redoes the last change of notes that was undone, and says so. */
export const redoNotes = (): void => serviceOf(createUndoing).stepNotes('redo')
