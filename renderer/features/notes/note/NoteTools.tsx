import { lazy, Suspense, useEffect, useState } from 'react'
import type { Reading } from '#contract/library/reading'
import { message } from '../../../i18n/messages'
import type { SaveState } from '../../../store/notes/notes-slice'
import { useReader } from '../../../store/store'
import hidden from '../../../ui/hidden.module.css'
import '../note-highlights.css'

const SelectionTools = lazy(() =>
  import('../text/SelectionTools').then(({ SelectionTools }) => ({ default: SelectionTools })),
)
const HighlightTools = lazy(() =>
  import('../text/HighlightTools').then(({ HighlightTools }) => ({ default: HighlightTools })),
)
const Stepper = lazy(() => import('../text/Stepper').then(({ Stepper }) => ({ default: Stepper })))

/** How long a state lasts before it is announced, in milliseconds, so that announcements do not disturb typing. */
const quiet = 700

function worstOf(states: Iterable<SaveState>): SaveState | null {
  let worst: SaveState | null = null
  for (const state of states) {
    if (state.kind === 'failed') return state
    if (worst?.kind !== 'saving') worst = state
  }
  return worst
}

/** Tells screen readers that notes are saved, or why not. */
function SaveStatus() {
  const worst = useReader((state) => worstOf(state.saveStates.values()))
  const [said, setSaid] = useState('')
  useEffect(() => {
    if (worst === null || worst.kind === 'saving') return undefined
    const words = worst.kind === 'saved' ? message('notes.saved') : message('notes.notSaved', worst.message)
    const timer = window.setTimeout(() => setSaid(words), worst.kind === 'saved' ? quiet : 0)
    return () => {
      window.clearTimeout(timer)
      setSaid('')
    }
  }, [worst])
  return (
    <output className={hidden.hidden} data-save-status>
      {said}
    </output>
  )
}

/** What annotating needs beside the text: the tools at selected and at highlighted words, the keyboard mode, and announcements. */
export function NoteTools({ reading }: { readonly reading: Reading }) {
  const isStepping = useReader((state) => state.stepping !== null)
  const hasHighlight = useReader((state) => state.highlights !== null)
  const isOpen = useReader((state) => state.notesStatus.kind !== 'closed')
  return (
    <>
      <SaveStatus />
      {isOpen && (
        <Suspense fallback={null}>
          <SelectionTools />
        </Suspense>
      )}
      {hasHighlight && (
        <Suspense fallback={null}>
          <HighlightTools />
        </Suspense>
      )}
      {isStepping && (
        <Suspense fallback={null}>
          <Stepper reading={reading} />
        </Suspense>
      )}
    </>
  )
}
