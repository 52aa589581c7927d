import { useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react'
import { colourSign, noteColours } from '#core/notes/colours'
import type { Note } from '#core/notes/note'
import { standingWords } from '#core/notes/standing-words'
import { isTextTargetOn } from '#core/notes/text-target'
import { message } from '../../../i18n/messages'
import { copyPassages } from '../../../services/copying/copying'
import { canAnnotate, writeNote } from '../../../services/notes/annotate'
import { elementsOf, wordsOfNote } from '../../../services/notes/highlights'
import { focusRow } from '../../../services/reading/rows'
import { isTextField } from '../../../services/window/text-field'
import type { HighlightsInHand } from '../../../store/notes/highlight-slice'
import { lookupOf, shownAt } from '../../../store/reading/things'
import { selectReading } from '../../../store/reading/views'
import { readerStore, useReader } from '../../../store/store'
import { Button } from '../../../ui/Button'
import common from '../../../ui/common.module.css'
import { Sign } from '../../../ui/Sign'
import { useOneTabStop } from '../../../ui/use-one-tab-stop'
import styles from '../highlight.module.css'
import { Swatch } from '../note/Colours'
import { MarkdownView } from '../note/MarkdownView'
import { edgesOf, placeAtWords } from './place-at-words'

/** At most this much of the words names the tools. */
const longestName = 60

const cut = (words: string): string =>
  words.length > longestName ? `${words.slice(0, longestName)}…` : words

/** The tools of the highlights in hand; they go with the note they are of. */
export function HighlightTools() {
  const inHand = useReader((state) => state.highlights)
  const note = useReader(({ tracked }) => tracked.state.get(inHand?.notes[inHand.at] ?? ''))
  const isShown = inHand !== null && note !== undefined && note.deletedAt === null
  const isGone = inHand !== null && !isShown
  const leave = useReader((state) => state.leaveHighlights)
  // Undone, binned elsewhere or removed for good.
  useEffect(() => {
    if (isGone) leave()
  }, [isGone, leave])
  return isShown ? <Tools inHand={inHand} note={note} /> : null
}

interface ToolsProps {
  readonly inHand: HighlightsInHand
  readonly note: Note
}

/** Gives the focus back to the row that shows a thing. */
function focusRowOf({ eId }: HighlightsInHand): void {
  const reading = selectReading(readerStore.getState())
  const shown = reading && shownAt(reading, eId)
  if (shown) focusRow(shown.row)
}

const focusFirst = (toolbar: HTMLElement | null): void =>
  toolbar?.querySelector('button')?.focus({ preventScroll: true })

/** Where the tools stand, and what ends them other than their own buttons. */
function useBarAtWords({ inHand, note }: ToolsProps) {
  const bar = useRef<HTMLDivElement>(null)
  const leave = useReader((state) => state.leaveHighlights)
  const hasDialog = useReader((state) => state.dialog !== null || state.thingMenu !== null)
  useEffect(() => {
    if (hasDialog) leave()
  }, [hasDialog, leave])
  useLayoutEffect(() => {
    const element = bar.current
    const words = elementsOf(inHand.eId).find(
      ({ dataset }) => (dataset['listed'] !== undefined) === inHand.isListed,
    )
    const range = words ? wordsOfNote(words, inHand.eId, note) : null
    if (!element || !range) return undefined
    const place = () => placeAtWords(element, edgesOf(range))
    place()
    const size = new ResizeObserver(place)
    size.observe(element)
    // Where words move: choosing the row brings its buttons, a pane is scrolled, the window changes.
    if (words) size.observe(words)
    const scrolling = { capture: true, passive: true }
    document.addEventListener('scroll', place, scrolling)
    window.addEventListener('resize', place)
    return () => {
      size.disconnect()
      document.removeEventListener('scroll', place, scrolling)
      window.removeEventListener('resize', place)
    }
  }, [inHand, note])
  useEffect(() => {
    const onPress = ({ target }: PointerEvent) => {
      if (target instanceof Node && !bar.current?.contains(target)) leave()
    }
    // Who clicks twice selects a word. It may be selected before the tools are on screen.
    const onSelection = () => {
      if (window.getSelection()?.isCollapsed === false) leave()
    }
    onSelection()
    document.addEventListener('pointerdown', onPress, { capture: true })
    document.addEventListener('selectionchange', onSelection)
    return () => {
      document.removeEventListener('pointerdown', onPress, { capture: true })
      document.removeEventListener('selectionchange', onSelection)
    }
  }, [leave])
  return bar
}

/** A small dialog at highlighted words. It covers nothing else, so that words can still be selected beneath it. */
function Tools({ inHand, note }: ToolsProps) {
  const bar = useBarAtWords({ inHand, note })
  const toolbar = useRef<HTMLDivElement>(null)
  useOneTabStop(toolbar)
  const leave = useReader((state) => state.leaveHighlights)
  const step = useReader((state) => state.stepHighlight)
  const { notes, at, isByKeys } = inHand
  const mayEdit = canAnnotate()
  const target = note.targets.find(isTextTargetOn(inHand.eId))
  const words = target?.quote.exact ?? ''
  // A click leaves the focus where it is, so that a second one can select a word.
  useEffect(() => {
    if (isByKeys) focusFirst(toolbar.current)
  }, [isByKeys])

  const leaveToRow = () => {
    leave()
    focusRowOf(inHand)
  }
  const moveToBin = () => {
    const state = readerStore.getState()
    state.binNotes([note.id], new Date().toISOString())
    state.confirm(message('highlight.binned'))
    leaveToRow()
  }
  const copy = () => {
    const state = readerStore.getState()
    const reading = selectReading(state)
    const passages = reading && standingWords(note, lookupOf(reading))
    leaveToRow()
    if (passages) void copyPassages(passages)
    else state.notify({ id: 'not-copied', kind: 'warning', message: message('highlight.notCopied') })
  }
  const write = () => {
    leave()
    writeNote(note)
  }
  const act = useEffectEvent((event: KeyboardEvent) => {
    const isWithin = event.target instanceof Node && bar.current?.contains(event.target) === true
    if (!isWithin && isTextField(document.activeElement)) return
    if (event.key === 'Escape') leaveToRow()
    else if (event.key === 'Delete' && mayEdit) moveToBin()
    else if (event.key === 'Tab' && !isWithin) focusFirst(toolbar.current)
    else return
    event.preventDefault()
    event.stopPropagation()
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => act(event)
    document.addEventListener('keydown', onKeyDown, { capture: true })
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true })
  }, [])
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- leaving acts for the buttons inside
    <div
      ref={bar}
      className={styles.tools}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a dialog element has a place and looks of its own
      role="dialog"
      aria-label={message('highlight.of', cut(words))}
      data-highlight-tools={note.id}
      onBlur={({ relatedTarget, currentTarget }) => {
        if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)) leave()
      }}
    >
      {notes.length > 1 && (
        <div className={styles.which}>
          <Button look="quiet" aria-label={message('highlight.previous')} onClick={() => step(-1)}>
            <Sign arrow="‹" />
          </Button>
          <span>{message('highlight.which', at + 1, notes.length)}</span>
          <Button look="quiet" aria-label={message('highlight.next')} onClick={() => step(1)}>
            <Sign arrow="›" />
          </Button>
        </div>
      )}
      <div className={styles.note}>
        {note.body === '' ? (
          <p className={common.quiet}>{message('notes.empty')}</p>
        ) : (
          <MarkdownView text={note.body} />
        )}
      </div>
      <div ref={toolbar} role="toolbar" aria-label={message('highlight.tools')} className={styles.bar}>
        {mayEdit && (
          <>
            <Button onClick={write}>
              {message(note.body === '' ? 'highlight.write' : 'highlight.edit')}
            </Button>
            <Button onClick={moveToBin}>{message('notes.bin')}</Button>
          </>
        )}
        <Button onClick={copy}>{message('highlight.copy')}</Button>
        {mayEdit && (
          <span className={styles.colours}>
            {noteColours.map((colour) => (
              <Button
                key={colour}
                look="quiet"
                aria-pressed={colour === note.colour}
                aria-label={message('notes.colourSign', colour, colourSign(colour))}
                title={message('notes.colourSign', colour, colourSign(colour))}
                onClick={() => {
                  const state = readerStore.getState()
                  state.editNote(note.id, { colour }, new Date().toISOString())
                  state.sealEdit()
                }}
              >
                <Swatch colour={colour} />
              </Button>
            ))}
          </span>
        )}
      </div>
    </div>
  )
}
