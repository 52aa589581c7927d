import { textRanges } from '../../dom/text-range'
import { selectFoundNote } from '../../store/search/search-slice'
import { readerStore } from '../../store/store'
import { rangesOf, shownWords } from './hit-ranges'
import { revealRow, revealText } from './reveal'

/** Names under which `::highlight()` styles the places found: all of them, and the current one. */
export const highlightNames = { all: 'search-hit', current: 'search-current' } as const

/**
 * Marks what was found in the panes by the CSS Custom Highlight API: no element is added or changed.
 *
 * @returns the ranges of the current place
 */
function paint(): readonly Range[] {
  const { searchOpen, searchShown, searchStep } = readerStore.getState()
  CSS.highlights.delete(highlightNames.all)
  CSS.highlights.delete(highlightNames.current)
  if (!searchOpen || !searchShown || searchShown.hits.length === 0) return []
  const words = shownWords()
  const rangeIn = textRanges()
  const step = searchStep === null ? undefined : searchShown.steps[searchStep]
  const others: Range[] = []
  const current: Range[] = []
  for (const [position, hit] of searchShown.hits.entries()) {
    for (const [number, span] of hit.spans.entries()) {
      const isCurrent = step?.hit === position && step.span === number
      ;(isCurrent ? current : others).push(...rangesOf(hit, span, words, rangeIn))
    }
  }
  CSS.highlights.set(highlightNames.all, new Highlight(...others))
  const highlight = new Highlight(...current)
  highlight.priority = 1
  CSS.highlights.set(highlightNames.current, highlight)
  return current
}

function reveal(ranges: readonly Range[]): void {
  const state = readerStore.getState()
  const { searchShown, searchStep, chosen } = state
  if (searchStep === null || !searchShown) return
  const [range] = ranges
  if (range) revealText(range)
  // A note's card scrolls itself into view, because it may have to be unfolded first.
  else if (chosen !== null && selectFoundNote(state) === null) revealRow(chosen)
}

/** Updates the marks when the search or the panes change. Returns the function that ends it. */
export function keepHighlighting(): () => void {
  let frame = 0
  let timer: number | undefined
  let stepped = false
  const mark = () => {
    const current = paint()
    if (stepped) reveal(current)
    stepped = false
  }
  const soon = () => {
    if (frame !== 0) return
    frame = requestAnimationFrame(() => {
      frame = 0
      window.clearTimeout(timer)
      // A new answer is shown in the list first: its marks in the panes come with the frame after.
      if (stepped) mark()
      else timer = window.setTimeout(mark)
    })
  }
  // Rows come and go as panes are folded or scrolled; marks follow the words.
  const observer = new MutationObserver(() => {
    if (readerStore.getState().searchShown) soon()
  })
  const observe = () => {
    const panes = document.querySelector('main')
    if (readerStore.getState().searchOpen && panes)
      observer.observe(panes, { childList: true, subtree: true })
    else observer.disconnect()
  }
  observe()
  const unsubscribe = readerStore.subscribe((state, previous) => {
    if (state.searchOpen !== previous.searchOpen || state.reading !== previous.reading) observe()
    if (state.searchStep !== null && state.searchStep !== previous.searchStep) stepped = true
    if (
      state.searchShown !== previous.searchShown ||
      state.searchStep !== previous.searchStep ||
      state.searchOpen !== previous.searchOpen
    )
      soon()
  })
  return () => {
    cancelAnimationFrame(frame)
    window.clearTimeout(timer)
    observer.disconnect()
    unsubscribe()
  }
}
