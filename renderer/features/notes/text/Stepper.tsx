import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react'
import type { Reading } from '#contract/library/reading'
import { isEId } from '#core/document/eid'
import { placeLabel } from '#core/notes/exchange/labels'
import type { Note } from '#core/notes/note'
import { rangeOf, type StepAction, type StepState, step } from '#core/notes/stepper'
import { isTextTargetOn } from '#core/notes/text-target'
import { directionOfLanguage } from '#core/text-direction'
import { allWordsOf } from '../../../dom/passages'
import { textRanges } from '../../../dom/text-range'
import { message } from '../../../i18n/messages'
import { interfaceWords } from '../../../i18n/words'
import { takeHighlightsOf } from '../../../services/notes/highlights'
import { makeStepNote, stepTextsOf } from '../../../services/notes/word-steps'
import { useReader } from '../../../store/store'
import { Button } from '../../../ui/Button'
import common from '../../../ui/common.module.css'
import hidden from '../../../ui/hidden.module.css'
import stepper from '../stepper.module.css'
import { keepClear, placeStepBar } from './step-place'

const actions: Readonly<Record<string, StepAction>> = { ArrowDown: 'in', ArrowUp: 'out' }

/** What a key does. Left and right are those of the text whose words are chosen, not of the window. */
function actionOf(key: string, language: string): StepAction | undefined {
  const isToNext = key === (directionOfLanguage(language) === 'rtl' ? 'ArrowLeft' : 'ArrowRight')
  if (key === 'ArrowLeft' || key === 'ArrowRight') return isToNext ? 'next' : 'previous'
  return actions[key]
}

/** The keys that open the menu of what is in hand. */
const isMenuKey = ({ key, shiftKey }: KeyboardEvent): boolean =>
  key === 'ContextMenu' || (key === 'F10' && shiftKey)

/** In a hidden pane words have no place on screen. */
const isInSight = (element: HTMLElement): boolean =>
  element.checkVisibility({ visibilityProperty: true }) &&
  element.closest('[inert], details:not([open])') === null

/** Annotating by keyboard: arrow keys choose a paragraph, a sentence or a run of words, Enter or a letter makes the note. */
export function Stepper({ reading }: { readonly reading: Reading }) {
  const stepping = useReader((state) => state.stepping)
  return stepping ? <StepBar reading={reading} stepping={stepping} /> : null
}

function StepBar({ reading, stepping }: { readonly reading: Reading; readonly stepping: StepState }) {
  const { declaration } = reading
  const bar = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const before = useRef<Element | null>(null)
  const setStepping = useReader((state) => state.setStepping)
  const texts = useMemo(() => stepTextsOf(declaration), [declaration])
  const range = rangeOf(texts, stepping)
  const text = texts.units[stepping.unit]?.text ?? ''
  const words = range ? text.slice(range.span.start, range.span.end) : ''
  const eId = range?.eId ?? ''
  const { start, end } = range?.span ?? { start: 0, end: 0 }
  useEffect(() => {
    before.current = document.activeElement
    button.current?.focus()
    return () => {
      CSS.highlights.delete('note-step')
    }
  }, [])
  useEffect(() => {
    const place = isEId(eId) ? { declaration: declaration.id, eId } : null
    const element = place && allWordsOf(document, place).find(isInSight)
    const found = element ? textRanges()(element, { start, end }) : null
    if (!found) return undefined
    CSS.highlights.set('note-step', new Highlight(found))
    if (!bar.current) return undefined
    placeStepBar(bar.current, found)
    return keepClear(bar.current, found)
  }, [declaration, eId, start, end, bar])

  const leave = () => {
    setStepping(null)
    if (before.current instanceof HTMLElement) before.current.focus({ preventScroll: true })
  }
  const editHighlight = () => {
    if (!range || !isEId(range.eId)) return
    const isReached = (note: Note) =>
      note.targets.some(
        (target) =>
          isTextTargetOn(range.eId)(target) &&
          target.position.start < range.span.end &&
          target.position.end > range.span.start,
      )
    if (takeHighlightsOf(range.eId, isReached)) setStepping(null)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const action = actionOf(event.key, declaration.edition.language)
    if (event.key === 'Escape') leave()
    else if (isMenuKey(event)) editHighlight()
    else if (action === 'next' && event.shiftKey) setStepping(step(texts, stepping, 'extend'))
    else if (action === 'previous' && event.shiftKey) setStepping(step(texts, stepping, 'shrink'))
    else if (action) setStepping(step(texts, stepping, action))
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const place = isEId(eId) ? placeLabel({ kind: 'whole', eId }, interfaceWords().notesFile) : ''
  return (
    // The arrows act here and nowhere else: `application` tells a screen reader to pass them on.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/no-noninteractive-element-interactions -- keys act for the buttons inside
    <div
      ref={bar}
      className={stepper.stepper}
      data-step-bar
      role="application"
      aria-label={message('notes.step.label')}
      onKeyDown={onKeyDown}
    >
      <p className={stepper.stepWords} data-step>
        {message('notes.step.at', stepping.level, place, words)}
      </p>
      <output className={hidden.hidden}>{message('notes.step.at', stepping.level, place, words)}</output>
      <p className={common.quiet} id="note-step-help">
        {message('notes.step.help')}
      </p>
      <div className={common.actions}>
        <Button ref={button} look="primary" aria-describedby="note-step-help" onClick={() => makeStepNote()}>
          {message('notes.step.make')}
        </Button>
        <Button onClick={leave}>{message('notes.step.leave')}</Button>
      </div>
    </div>
  )
}
