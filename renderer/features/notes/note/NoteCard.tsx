import { useEffect, useRef } from 'react'
import { isEId } from '#core/document/eid'
import type { Lookup } from '#core/document/lookup'
import { quotedText } from '#core/notes/exchange/labels'
import type { Note } from '#core/notes/note'
import { message } from '../../../i18n/messages'
import { take } from '../../../services/briefing/collected'
import { afterRender, focusRow } from '../../../services/reading/rows'
import { revealCard } from '../../../services/search/reveal'
import { placesOf } from '../../../store/notes/notes-slice'
import { useView } from '../../../store/reading/use-view'
import { selectFoundNote } from '../../../store/search/search-slice'
import { useReader } from '../../../store/store'
import { Button } from '../../../ui/Button'
import common from '../../../ui/common.module.css'
import styles from '../card.module.css'
import { Swatch } from './Colours'
import { MarkdownView } from './MarkdownView'
import { NoteEditor } from './NoteEditor'
import { SaveMark } from './SaveMark'

/** More tags than this are counted, not shown: an imported note may have thousands. */
const shownTags = 30
/** A card shows three lines of a quote. */
const shownQuote = 500

const cut = (text: string): string => (text.length > shownQuote ? `${text.slice(0, shownQuote)}…` : text)

interface NoteCardProps {
  readonly note: Note
  /** The eId of the row the card stands in, or `null` in the panel. */
  readonly at: string | null
  readonly mayEdit: boolean
}

/** Brings the focus to a note of the panel that was just closed, or to the head of the list when it has gone. */
function focusInPanel(card: HTMLElement | null): void {
  const button = card?.isConnected ? card.querySelector<HTMLElement>('[data-edit-note]') : null
  const head = document.querySelector<HTMLElement>('[data-notes-head]')
  const goal = button ?? head
  goal?.focus()
}

// Loaded when first used: briefings are no part of the first paragraph.
function addToBriefing(id: string): void {
  const taken = take({ kind: 'note', id })
  void import('../../../services/briefing/briefing-collect').then(({ collect }) => collect(taken))
}

/** The one place where a note is written: its first row, or the panel for a note without one on screen. */
function editorPlace(note: Note, lookup: Lookup): string | null {
  const [first] = placesOf(note)
  return note.state !== 'orphaned' && first !== undefined && isEId(first) && lookup.has(first) ? first : null
}

/** One note, to read or to write. */
export function NoteCard({ note, at, mayEdit }: NoteCardProps) {
  const isEdited = useReader((state) => state.editedNote === note.id)
  const openNote = useReader((state) => state.openNote)
  const save = useReader((state) => state.saveStates.get(note.id)?.kind)
  const isFound = useReader((state) => selectFoundNote(state) === note.id)
  const card = useRef<HTMLElement>(null)
  useEffect(() => {
    if (isFound && card.current) revealCard(card.current)
  }, [isFound])
  const home = useView(({ lookup }) => editorPlace(note, lookup))
  const quote = quotedText(note)
  return (
    <article
      ref={card}
      className={styles.card}
      data-note={note.id}
      data-colour={note.colour}
      data-found={isFound || undefined}
    >
      {quote !== '' && (
        <p className={styles.quote} dir="auto">
          <Swatch colour={note.colour} /> <q>{cut(quote)}</q>
        </p>
      )}
      {isEdited && home === at && mayEdit ? (
        <NoteEditor
          note={note}
          onDone={() => {
            openNote(null, [])
            if (at !== null && isEId(at)) focusRow(at)
            else afterRender(() => focusInPanel(card.current))
          }}
        />
      ) : (
        <>
          {note.body === '' ? (
            <p className={common.quiet}>{message('notes.empty')}</p>
          ) : (
            <MarkdownView text={note.body} />
          )}
          <p className={styles.facts}>
            <span>{message('notes.colourName', note.colour)}</span>
            <span>{message('notes.visibility', note.visibility)}</span>
            {note.state !== 'anchored' && <span>{message('notes.state', note.state)}</span>}
            {note.conflictOf !== null && <span>{message('notes.conflict')}</span>}
            {note.tags.slice(0, shownTags).map((tag) => (
              <bdi key={tag} className={styles.tagWord}>
                {tag}
              </bdi>
            ))}
            {note.tags.length > shownTags && (
              <span>{message('notes.moreTags', note.tags.length - shownTags)}</span>
            )}
          </p>
          {save === 'failed' && <SaveMark id={note.id} text={note.body} />}
          <div className={common.actions}>
            {mayEdit && (
              <Button
                look="quiet"
                data-edit-note
                onClick={() => openNote(note.id, home === null ? [] : [home])}
              >
                {message('notes.edit')}
              </Button>
            )}
            {note.deletedAt === null && (
              <Button look="quiet" onClick={() => addToBriefing(note.id)}>
                {message('command.briefingAdd')}
              </Button>
            )}
          </div>
        </>
      )}
    </article>
  )
}
