import { useState } from 'react'
import { editionKey } from '#core/notes/anchoring/edition-key'
import type { NoteTarget } from '#core/notes/note'
import { message } from '../../../i18n/messages'
import { originOf } from '../../../i18n/trust'
import { selectedTargets } from '../../../services/notes/annotate'
import { selectPendingReview } from '../../../store/notes/note-review'
import { selectReading } from '../../../store/reading/views'
import { useReader } from '../../../store/store'
import { Button } from '../../../ui/Button'
import common from '../../../ui/common.module.css'
import { Dialog } from '../../../ui/Dialog'
import dialogs from '../../../ui/dialog-form.module.css'
import { ReviewEntry } from './ReviewEntry'

/** What most needs a decision comes first. */
const kinds = ['orphaned', 'uncertain', 'moved'] as const
/** More entries than this of a kind are shown on request. */
const page = 50

/** Notes that a change of the text moved or left in doubt: old and new words side by side, one decision each. */
export function ReviewDialog() {
  const pending = useReader(selectPendingReview)
  const placed = useReader(({ review }) => review.filter(({ kind }) => kind === 'placed').length)
  const close = useReader((state) => state.closeDialog)
  const edition = useReader((state) => {
    const reading = selectReading(state)
    return reading ? editionKey(reading.declaration.edition) : ''
  })
  const origin = useReader((state) => {
    const reading = selectReading(state)
    return reading ? originOf(reading) : null
  })
  // The dialog takes the focus: what was selected before is asked for once.
  const [selected] = useState<readonly NoteTarget[]>(selectedTargets)
  const [later, setLater] = useState<ReadonlySet<string>>(new Set())
  const [limit, setLimit] = useState(page)
  const waiting = pending.filter(({ note }) => !later.has(note.id))
  return (
    <Dialog title={message('notes.review.title')} onClose={close} wide>
      <div className={dialogs.form}>
        {origin !== null && (
          <p className={common.quiet} data-trust="imported">
            {origin}
          </p>
        )}
        {placed > 0 && <p>{message('notes.review.placed', placed)}</p>}
        {waiting.length === 0 && <output>{message('notes.review.done')}</output>}
        {kinds.map((kind) => {
          const entries = waiting.filter((entry) => entry.kind === kind)
          return entries.length === 0 ? null : (
            <section key={kind} className={dialogs.reviews} data-review-kind={kind}>
              <h3 className={dialogs.reviewKind}>{message('notes.review.kind', kind, entries.length)}</h3>
              <p className={common.quiet}>{message('notes.review.meaning', kind)}</p>
              {kind === 'moved' && entries.length > 1 && (
                <KeepMoved ids={entries.map(({ note }) => note.id)} />
              )}
              {entries.slice(0, limit).map((entry) => (
                <ReviewEntry
                  key={entry.note.id}
                  entry={entry}
                  edition={edition}
                  selected={selected}
                  onLater={() => setLater(new Set([...later, entry.note.id]))}
                />
              ))}
              {entries.length > limit && (
                <Button onClick={() => setLimit(limit + page)}>
                  {message('notes.review.more', entries.length - limit)}
                </Button>
              )}
            </section>
          )
        })}
      </div>
    </Dialog>
  )
}

/** All moved notes can be accepted at once, as one action that can be undone. */
function KeepMoved({ ids }: { readonly ids: readonly string[] }) {
  const putNotes = useReader((state) => state.putNotes)
  const notes = useReader((state) => state.tracked.state)
  const keep = () => {
    const modified = new Date().toISOString()
    putNotes(
      'keep',
      ids.flatMap((id) => {
        const note = notes.get(id)
        return note ? [{ ...note, state: 'anchored' as const, modified }] : []
      }),
    )
  }
  return <Button onClick={keep}>{message('notes.review.keepMoved', ids.length)}</Button>
}
