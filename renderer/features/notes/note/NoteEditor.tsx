import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import type { Note } from '#core/notes/note'
import { largestBody } from '#core/notes/note-size'
import { directionOf } from '#core/text-direction'
import { message } from '../../../i18n/messages'
import { flushNotes } from '../../../services/notes/notes-saver'
import type { NotePatch } from '../../../store/notes/notes-slice'
import { useReader } from '../../../store/store'
import { Button } from '../../../ui/Button'
import common from '../../../ui/common.module.css'
import fieldStyles from '../../../ui/field.module.css'
import editor from '../editor.module.css'
import { ColourPicker } from './Colours'
import { MarkdownView } from './MarkdownView'
import { SaveMark } from './SaveMark'
import { TagField } from './TagField'

interface NoteEditorProps {
  readonly note: Note
  readonly onDone: () => void
}

/** A note being written. There is no save button: what is typed is saved. */
export function NoteEditor({ note, onDone }: NoteEditorProps) {
  const refusalId = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [isPreview, setPreview] = useState(false)
  const [refusedLength, setRefusedLength] = useState<number | null>(null)
  const editNote = useReader((state) => state.editNote)
  const sealEdit = useReader((state) => state.sealEdit)
  const binNotes = useReader((state) => state.binNotes)
  useEffect(() => {
    field.current?.focus({ preventScroll: true })
    field.current?.scrollIntoView({ block: 'nearest' })
    return () => {
      sealEdit()
      void flushNotes()
    }
  }, [sealEdit])
  const change = (patch: NotePatch) => editNote(note.id, patch, new Date().toISOString())
  /**
   * Text that can be saved is accepted. Text that is too long is refused as a whole, never cut. A text that is already
   * too long may become shorter.
   */
  const write = (body: string) => {
    const isTaken = body.length <= Math.max(largestBody, note.body.length)
    setRefusedLength(isTaken ? null : body.length)
    if (isTaken) change({ body })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    onDone()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Escape acts for the controls inside
    <div className={editor.editor} onKeyDown={onKeyDown} data-note-editor={note.id}>
      {isPreview ? (
        <MarkdownView text={note.body} />
      ) : (
        <textarea
          ref={field}
          className={`${fieldStyles.field} ${editor.body}`}
          value={note.body}
          dir={directionOf(note.body)}
          rows={4}
          aria-label={message('notes.body')}
          placeholder={message('notes.bodyHint')}
          aria-describedby={refusedLength === null ? undefined : refusalId}
          onChange={(event) => write(event.target.value)}
          onBlur={sealEdit}
        />
      )}
      <p id={refusalId} className={editor.refusal} role="alert">
        {refusedLength !== null && message('notes.bodyRefused', refusedLength, largestBody)}
      </p>
      <ColourPicker name={`colour-${note.id}`} colour={note.colour} onPick={(colour) => change({ colour })} />
      <TagField tags={note.tags} onChange={(tags) => change({ tags })} />
      <label className={common.check}>
        <input
          type="checkbox"
          role="switch"
          aria-checked={note.visibility === 'public'}
          checked={note.visibility === 'public'}
          onChange={(event) => change({ visibility: event.target.checked ? 'public' : 'private' })}
        />
        {message('notes.public')}
      </label>
      <SaveMark id={note.id} text={note.body} />
      <div className={common.actions}>
        <Button look="primary" onClick={onDone}>
          {message('notes.done')}
        </Button>
        <Button aria-pressed={isPreview} onClick={() => setPreview(!isPreview)}>
          {message('notes.preview')}
        </Button>
        <Button
          look="quiet"
          onClick={() => {
            onDone()
            binNotes([note.id], new Date().toISOString())
          }}
        >
          {message('notes.bin')}
        </Button>
      </div>
    </div>
  )
}
