import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { colourSign, noteColours } from '#core/notes/colours'
import { message } from '../../../i18n/messages'
import { annotate, canAnnotate, selectedTargets } from '../../../services/notes/annotate'
import { Button } from '../../../ui/Button'
import { Swatch } from '../note/Colours'
import stepper from '../stepper.module.css'
import { type Edges, edgesOf, placeAtWords } from './place-at-words'

function placeOfSelection(): Edges | null {
  const selection = window.getSelection()
  if (!selection || selection.isCollapsed || !canAnnotate() || selectedTargets().length === 0) return null
  return edgesOf(selection.getRangeAt(0))
}

/** A small toolbar at selected official words: six colours and a note. It never changes the selection. */
export function SelectionTools() {
  const bar = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState<Edges | null>(null)
  useEffect(() => {
    let frame = 0
    let dragging = false
    const look = () => {
      cancelAnimationFrame(frame)
      // While words are being selected with the mouse, a bar under the pointer would end the selection early.
      frame = requestAnimationFrame(() => setPlace(dragging ? null : placeOfSelection()))
    }
    const press = (event: PointerEvent) => {
      if (event.target instanceof Node && bar.current?.contains(event.target)) return
      dragging = event.button === 0
    }
    const release = () => {
      dragging = false
      look()
    }
    // Words may have been selected while the notes were still being opened.
    look()
    document.addEventListener('selectionchange', look)
    window.addEventListener('pointerdown', press, { capture: true })
    window.addEventListener('pointerup', release, { capture: true })
    window.addEventListener('pointercancel', release, { capture: true })
    document.addEventListener('scroll', look, { capture: true, passive: true })
    return () => {
      cancelAnimationFrame(frame)
      document.removeEventListener('selectionchange', look)
      window.removeEventListener('pointerdown', press, { capture: true })
      window.removeEventListener('pointerup', release, { capture: true })
      window.removeEventListener('pointercancel', release, { capture: true })
      document.removeEventListener('scroll', look, { capture: true })
    }
  }, [])
  useLayoutEffect(() => {
    if (bar.current && place) placeAtWords(bar.current, place)
  }, [place])
  if (!place) return null
  return (
    <div
      ref={bar}
      className={stepper.selectionTools}
      role="toolbar"
      aria-label={message('notes.tools')}
      onPointerDown={(event) => event.preventDefault()}
    >
      {noteColours.map((colour) => (
        <Button
          key={colour}
          look="quiet"
          aria-label={message('notes.highlightIn', colour, colourSign(colour))}
          title={message('notes.highlightIn', colour, colourSign(colour))}
          onClick={() => annotate(selectedTargets(), false, { colour })}
        >
          <Swatch colour={colour} />
        </Button>
      ))}
      <Button onClick={() => annotate(selectedTargets(), true)}>{message('notes.make')}</Button>
    </div>
  )
}
