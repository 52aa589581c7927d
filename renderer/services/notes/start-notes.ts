import { stayWhilePending } from '../window/before-close'

/** How long the first work of the notes may wait for a quiet moment, in milliseconds. */
const patience = 300

async function start(): Promise<void> {
  const [{ saveNotesOnChange }, { openNotes, openNotesOfEachText }, { paintNotes }] = await Promise.all([
    import('./notes-saver'),
    import('./open-notes'),
    import('./paint-notes'),
  ])
  saveNotesOnChange()
  openNotesOfEachText()
  stayWhilePending()
  await openNotes()
  paintNotes()
}

/** Opens the notes after the first paint, so that the text is shown as fast as possible. */
export function startNotesAfterPaint(): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => requestIdleCallback(() => void start(), { timeout: patience })),
  )
}
