import { editionKey } from '#core/notes/anchoring/edition-key'
import { attach, type Reanchoring } from '#core/notes/anchoring/reanchor'
import type { NoteTarget } from '#core/notes/note'
import { message } from '../../i18n/messages'
import { selectReading } from '../../store/reading-slice'
import { useReader } from '../../store/store'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import styles from './notes.module.css'

/** Notes that a change of the text moved or left in doubt: old and new words side by side, one decision each. */
export function ReviewDialog() {
  const review = useReader((state) => state.review)
  const close = useReader((state) => state.closeDialog)
  return (
    <Dialog title={message('notes.review.title')} onClose={close}>
      <div className={styles.form}>
        {review.length === 0 && <p>{message('notes.review.done')}</p>}
        {review.map((entry) => (
          <ReviewEntry key={entry.note.id} entry={entry} />
        ))}
      </div>
    </Dialog>
  )
}

function ReviewEntry({ entry }: { readonly entry: Reanchoring }) {
  const { kind, placements } = entry
  const note = useReader((state) => state.tracked.state.get(entry.note.id)) ?? entry.note
  const reading = useReader(selectReading)
  const chosen = useReader((state) => state.chosen)
  const review = useReader((state) => state.review)
  const setReview = useReader((state) => state.setReview)
  const putNotes = useReader((state) => state.putNotes)
  const leave = () => setReview(review.filter((each) => each !== entry))
  const now = () => new Date().toISOString()
  const put = (targets: readonly NoteTarget[]) => {
    if (!reading) return
    const placed = attach(note, targets, editionKey(reading.declaration.edition), now())
    putNotes('attach', [{ ...placed, state: 'anchored' }])
    leave()
  }
  const found = placements.filter(({ newText }) => newText !== null)
  return (
    <section className={styles.card} data-review={kind} aria-label={message('notes.state', note.state)}>
      <p>
        <strong>{message('notes.state', note.state)}</strong>
      </p>
      {note.body !== '' && <p>{note.body}</p>}
      <div className={styles.compare}>
        <div>
          <p className={styles.quiet}>{message('notes.review.old')}</p>
          {placements.map(({ oldText }) => (
            <p key={oldText}>{oldText}</p>
          ))}
        </div>
        <div>
          <p className={styles.quiet}>{message('notes.review.new')}</p>
          {placements.map(({ oldText, newText }) => (
            <p key={oldText}>{newText ?? message('notes.review.none')}</p>
          ))}
        </div>
      </div>
      <div className={styles.actions}>
        {kind === 'uncertain' && found.length > 0 && (
          <Button look="primary" onClick={() => put(found.flatMap(({ targets }) => targets))}>
            {message('notes.review.attach')}
          </Button>
        )}
        {kind !== 'moved' && chosen !== null && (
          <Button onClick={() => put([{ kind: 'whole', eId: chosen }])}>
            {message('notes.review.attachChosen')}
          </Button>
        )}
        <Button
          onClick={() => {
            const state = kind === 'moved' ? 'anchored' : 'orphaned'
            putNotes('keep', [{ ...note, state, modified: now() }])
            leave()
          }}
        >
          {message('notes.review.keep')}
        </Button>
        <Button onClick={leave}>{message('notes.review.leave')}</Button>
      </div>
    </section>
  )
}
