import { type RefObject, useRef } from 'react'
import { isEId } from '#core/document/eid'
import type { Placement } from '#core/notes/anchoring/place-target'
import { attach, keepWithoutPlace, type Reanchoring } from '#core/notes/anchoring/reanchor'
import { type ChangedPart, wordChanges } from '#core/notes/anchoring/word-changes'
import { placeLabel } from '#core/notes/exchange/labels'
import type { Note, NoteTarget } from '#core/notes/note'
import { message } from '../../../i18n/messages'
import { nameOf } from '../../../i18n/names'
import { interfaceWords } from '../../../i18n/words'
import { useView } from '../../../store/reading/use-view'
import { useReader } from '../../../store/store'
import { Button } from '../../../ui/Button'
import common from '../../../ui/common.module.css'
import dialogs from '../../../ui/dialog-form.module.css'
import card from '../card.module.css'
import { Swatch } from '../note/Colours'
import { nameOfPlaces } from '../note/place-name'

interface ReviewEntryProps {
  readonly entry: Reanchoring
  /** The edition on screen. */
  readonly edition: string
  /** The words that were selected when the dialog was opened. */
  readonly selected: readonly NoteTarget[]
  readonly onLater: () => void
}

/** Four lines of a note are shown; the panel shows all of it. UTF-16 units. */
const shownBody = 600

const now = () => new Date().toISOString()

/** A decision removes its entry: the focus goes to the next one, or to the dialog. */
function passFocusOn(section: RefObject<HTMLElement | null>): void {
  const all = [...document.querySelectorAll<HTMLElement>('[data-review]')]
  const at = all.findIndex((each) => each === section.current)
  const next = all[at + 1] ?? all[at - 1] ?? section.current?.closest<HTMLElement>('[role="dialog"]')
  next?.focus()
}

/** One note of the review: old and new words side by side, and what can be done about it. */
export function ReviewEntry({ entry, edition, selected, onLater }: ReviewEntryProps) {
  const { kind, placements } = entry
  const section = useRef<HTMLElement>(null)
  const note = useReader((state) => state.tracked.state.get(entry.note.id)) ?? entry.note
  const lookup = useView((view) => view.lookup)
  const chosen = useView((view) => (view.chosen === null ? undefined : view.lookup.get(view.chosen)))
  const putNotes = useReader((state) => state.putNotes)
  const close = useReader((state) => state.closeDialog)
  const choose = useReader((state) => state.choose)
  const mayEdit = useReader(
    ({ notesStatus }) => notesStatus.kind === 'open' && notesStatus.mode === 'read-write',
  )
  const decide = (label: string, next: Note) => {
    passFocusOn(section)
    putNotes(label, [next])
  }
  const put = (targets: readonly NoteTarget[]) =>
    decide('attach', { ...attach(note, targets, edition, now()), state: 'anchored' })
  const found = placements.flatMap(({ newText, targets }) => (newText === null ? [] : targets))
  const [first] = found
  const goTo = first && first.kind !== 'document' && isEId(first.eId) ? first.eId : null
  const words = selected.map((target) => (target.kind === 'text' ? target.quote.exact : '')).join(' … ')
  return (
    <section
      ref={section}
      className={card.card}
      tabIndex={-1}
      data-review={kind}
      aria-label={message(
        'notes.review.old',
        placements.map(({ target }) => placeLabel(target, interfaceWords().notesFile)).join('; '),
      )}
    >
      <p className={dialogs.reviewNote}>
        <Swatch colour={note.colour} />{' '}
        {note.body === '' ? message('notes.empty') : <bdi>{note.body.slice(0, shownBody)}</bdi>}
      </p>
      {placements.map((placement, index) => (
        <Compared
          key={[index, placement.oldText].join(' ')}
          placement={placement}
          place={nameOfPlaces(placement.targets, lookup)}
        />
      ))}
      <div className={common.actions}>
        {mayEdit && kind === 'uncertain' && found.length > 0 && (
          <Button look="primary" onClick={() => put(found)}>
            {message('notes.review.attach')}
          </Button>
        )}
        {mayEdit && kind === 'moved' && (
          <Button
            look="primary"
            onClick={() => decide('keep', { ...note, state: 'anchored', modified: now() })}
          >
            {message('notes.review.keepPlace')}
          </Button>
        )}
        {mayEdit && selected.length > 0 && (
          <Button onClick={() => put(selected)}>
            {message('notes.review.attachSelected', words.length > 40 ? `${words.slice(0, 40)}…` : words)}
          </Button>
        )}
        {mayEdit && chosen && (
          <Button onClick={() => put([{ kind: 'whole', eId: chosen.eId }])}>
            {message('notes.review.attachChosen', nameOf(chosen))}
          </Button>
        )}
        {mayEdit && (
          <Button onClick={() => decide('keep', keepWithoutPlace(note, edition, now()))}>
            {message('notes.review.keepOrphan')}
          </Button>
        )}
        {goTo && (
          <Button
            look="quiet"
            onClick={() => {
              close()
              choose(goTo, null)
            }}
          >
            {message('notes.review.show')}
          </Button>
        )}
        <Button
          look="quiet"
          onClick={() => {
            passFocusOn(section)
            onLater()
          }}
        >
          {message('notes.review.leave')}
        </Button>
      </div>
    </section>
  )
}

/** The words before and now, what changed between them marked. */
function Compared({ placement, place }: { readonly placement: Placement; readonly place: string }) {
  const { target, oldText, newText } = placement
  const changes = wordChanges(oldText, newText ?? '')
  return (
    <div className={dialogs.compare}>
      <div>
        <p className={common.quiet}>
          {message('notes.review.old', placeLabel(target, interfaceWords().notesFile))}
        </p>
        <p data-review-words="old" dir="auto">
          <Parts parts={changes.before} as="del" isMarked={newText !== null} />
        </p>
      </div>
      <div>
        <p className={common.quiet}>
          {newText === null ? message('notes.review.nowhere') : message('notes.review.new', place)}
        </p>
        {newText === null ? (
          <p className={common.quiet}>{message('notes.review.none')}</p>
        ) : (
          <p data-review-words="new" dir="auto">
            <Parts parts={changes.after} as="ins" isMarked />
          </p>
        )}
      </div>
    </div>
  )
}

interface PartsProps {
  readonly parts: readonly ChangedPart[]
  readonly as: 'del' | 'ins'
  readonly isMarked: boolean
}

function Parts({ parts, as: Mark, isMarked }: PartsProps) {
  return parts.map(({ text, isChanged }, index) =>
    isChanged && isMarked ? <Mark key={[index, text].join(' ')}>{text}</Mark> : text,
  )
}
