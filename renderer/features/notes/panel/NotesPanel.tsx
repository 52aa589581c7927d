import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { isEId } from '#core/document/eid'
import type { Note } from '#core/notes/note'
import { storeMessage } from '../../../i18n/failures'
import { message } from '../../../i18n/messages'
import { canAnnotate } from '../../../services/notes/annotate'
import { makeNote } from '../../../services/notes/make-note'
import { openNotes } from '../../../services/notes/open-notes'
import { type NotesView, wholeNotesView } from '../../../store/notes/notes-panel-slice'
import { useView } from '../../../store/reading/use-view'
import { readingIn } from '../../../store/reading/view'
import { selectFoundNote } from '../../../store/search/search-slice'
import { readerStore, useReader } from '../../../store/store'
import { useKeptScroll } from '../../../store/window/use-kept-scroll'
import { Button } from '../../../ui/Button'
import common from '../../../ui/common.module.css'
import { EmptyState } from '../../../ui/EmptyState'
import { SidePanel } from '../../../ui/SidePanel'
import editor from '../editor.module.css'
import { NoteCard } from '../note/NoteCard'
import { nameOfPlaces } from '../note/place-name'
import styles from '../panel.module.css'
import { BulkActions } from './BulkActions'
import { PanelMenu } from './PanelActions'
import { PanelFilters } from './PanelFilters'
import { usePanelNotes } from './panel-notes'

interface NothingListedProps {
  /** Whether there are notes that the filter leaves out. */
  readonly isFiltered: boolean
  readonly isBin: boolean
  /** Shows what there is to be shown: all notes of the list, or the notes that are not in the bin. */
  readonly onAll: () => void
}

function NothingListed({ isFiltered, isBin, onAll }: NothingListedProps) {
  if (isFiltered)
    return (
      <EmptyState text={message('notes.noneMatch')}>
        <Button onClick={onAll}>{message('notes.filter.clear')}</Button>
      </EmptyState>
    )
  if (isBin)
    return (
      <EmptyState text={message('notes.binEmpty')}>
        <Button onClick={onAll}>{message('notes.binEmpty.leave')}</Button>
      </EmptyState>
    )
  return (
    <EmptyState text={message('notes.none')}>
      {canAnnotate() && <Button onClick={makeNote}>{message('notes.none.make')}</Button>}
    </EmptyState>
  )
}

/** All notes beside the text: to find, sort, export and back them up. */
export function NotesPanel() {
  const panel = useRef<HTMLElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const view = useReader((state) => state.notesView)
  const setView = useReader((state) => state.setNotesView)
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const limit = useReader((state) => state.notesListed)
  const listMore = useReader((state) => state.listMoreNotes)
  const { shown, all } = usePanelNotes(view)
  const declaration = useView((view) => readingIn(view)?.declaration.id)
  const results = useKeptScroll('notes', `${declaration} ${JSON.stringify(view)}`)
  const status = useReader((state) => state.notesStatus)
  const binned = useReader(
    ({ tracked }) => [...tracked.state.values()].filter(({ deletedAt }) => deletedAt !== null).length,
  )
  const lookup = useView((view) => view.lookup)
  const toggle = useReader((state) => state.toggleNotesPanel)
  const openDialog = useReader((state) => state.openDialog)
  const choose = useReader((state) => state.choose)
  useEffect(() => {
    const before = document.activeElement
    const isWriting = panel.current?.contains(before) === true
    // When a search result opens the panel, it shows a note, and the focus stays in the search.
    const isStepping = selectFoundNote(readerStore.getState()) !== null
    if (!isWriting && !isStepping) panel.current?.querySelector<HTMLElement>('input[type="search"]')?.focus()
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [])
  const found = useReader(selectFoundNote)
  useEffect(() => {
    // A note that the search leads to is shown, whatever the panel was set to.
    if (found !== null) setView(wholeNotesView)
  }, [found, setView])
  const foundAt = found === null ? -1 : shown.findIndex(({ note }) => note.id === found)
  const listed = Math.max(limit, foundAt + 1)
  const change = (next: NotesView) => {
    setView(next)
    setSelected(new Set())
  }
  const ids = shown.map(({ note }) => note.id).filter((id) => selected.has(id))
  const mayEdit = !view.isBin && !(status.kind === 'open' && status.mode === 'read-only')
  const show = ({ targets }: Note) => {
    const [target] = targets
    if (target && target.kind !== 'document' && isEId(target.eId)) choose(target.eId, null)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    toggle(false)
  }
  return (
    <SidePanel
      landmark="aside"
      name="notes"
      title={message('notes.title')}
      side="end"
      tools={
        <>
          <Button look="quiet" aria-pressed={!view.isBin} onClick={() => change({ ...view, isBin: false })}>
            {message('notes.view.live')}
          </Button>
          <Button look="quiet" aria-pressed={view.isBin} onClick={() => change({ ...view, isBin: true })}>
            {message('notes.view.bin', binned)}
          </Button>
        </>
      }
      closeLabel={message('notes.close')}
      onClose={() => toggle(false)}
      onKeyDown={onKeyDown}
      panel={panel}
    >
      <PanelFilters view={view} all={all} onChange={change} />
      <div ref={results} className={styles.results} data-scroller="notes">
        {(status.kind === 'failed' || status.kind === 'lost') && (
          <div className={editor.save} data-save="failed">
            <strong>{message('notes.lost')}</strong>
            <span>{status.kind === 'lost' ? storeMessage(status.failure) : status.message}</span>
            <span className={common.actions}>
              {status.kind === 'lost' ? (
                <Button onClick={() => openDialog('notes-restore')}>{message('notes.lost.restore')}</Button>
              ) : (
                <Button onClick={() => void openNotes()}>{message('notes.retryOpen')}</Button>
              )}
            </span>
          </div>
        )}
        <PanelMenu />
        {ids.length > 0 && (
          <BulkActions
            ids={ids}
            isBin={view.isBin}
            onDone={() => {
              // The buttons disappear with the selection, so the focus goes to the list.
              list.current?.focus()
              setSelected(new Set())
            }}
          />
        )}
        <div ref={list} className={styles.entryHead} tabIndex={-1} data-notes-head>
          <output data-notes-count>{message('notes.count', shown.length)}</output>
          {shown.length > 1 && (
            <Button look="quiet" onClick={() => setSelected(new Set(shown.map(({ note }) => note.id)))}>
              {message('notes.selectAll')}
            </Button>
          )}
          {shown.length > 0 && shown.length < all.length && (
            <Button look="quiet" onClick={() => change({ ...view, filter: {} })}>
              {message('notes.filter.clear')}
            </Button>
          )}
        </div>
        {shown.length === 0 && (
          <NothingListed
            isFiltered={all.length > 0}
            isBin={view.isBin}
            onAll={() => {
              // The button disappears with the line, so the focus goes to the list.
              list.current?.focus()
              change(all.length > 0 ? { ...view, filter: {} } : { ...view, isBin: false })
            }}
          />
        )}
        {shown.slice(0, listed).map(({ note }) => {
          const place = nameOfPlaces(note.targets, lookup)
          return (
            <div key={note.id} className={styles.entry} data-entry={note.id}>
              <div className={styles.entryHead}>
                <input
                  type="checkbox"
                  aria-label={message('notes.select', place)}
                  checked={selected.has(note.id)}
                  onChange={(event) => {
                    const next = new Set(selected)
                    if (event.target.checked) next.add(note.id)
                    else next.delete(note.id)
                    setSelected(next)
                  }}
                />
                <Button
                  look="quiet"
                  className={styles.entryPlace}
                  draggable={!view.isBin}
                  title={message('notes.show')}
                  onClick={() => show(note)}
                >
                  {place}
                </Button>
              </div>
              <NoteCard note={note} at={null} mayEdit={mayEdit} />
            </div>
          )
        })}
        {shown.length > listed && (
          <Button onClick={() => listMore(listed)}>
            {message('notes.more.shown', shown.length - listed)}
          </Button>
        )}
      </div>
    </SidePanel>
  )
}
