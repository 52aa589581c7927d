import type { Create } from '../session'
import { whenIdle } from '../window/when-idle'

/** How long the first work of the notes may wait for a quiet moment, in milliseconds. */
const patience = 300

/** Opens the notes after the first paint, so that the text is shown as fast as possible. */
export const createNotesStart: Create = (_store, _bridge, service) => {
  let isEnded = false
  const cancel = whenIdle(patience, async () => {
    const [{ createNotesSaver }, { createNotesOpener }, { createNotePainter }, { createHighlightClicks }] =
      await Promise.all([
        import('./notes-saver'),
        import('./open-notes'),
        import('./paint-notes'),
        import('./highlights'),
      ])
    if (isEnded) return
    service(createNotesSaver)
    await service(createNotesOpener).open()
    if (isEnded) return
    service(createNotePainter)
    service(createHighlightClicks)
  })
  return () => {
    isEnded = true
    cancel()
  }
}
