import { textRanges } from '../../dom/text-range'
import { selectView } from '../../store/reading/views'
import { selectFoundNote } from '../../store/search/search-slice'
import type { ReaderState } from '../../store/store'
import type { Create } from '../session'
import { rangesOf, shownWords } from './hit-ranges'
import { revealRow, revealText } from './reveal'

/** Names under which `::highlight()` styles the places found: all of them, and the current one. */
export const highlightNames = { all: 'search-hit', current: 'search-current' } as const

function isListed({ startContainer }: Range): boolean {
  return startContainer.parentElement?.closest('[data-listed]') != null
}

function clear(): void {
  CSS.highlights.delete(highlightNames.all)
  CSS.highlights.delete(highlightNames.current)
}

/**
 * Marks what was found in the panes by the CSS Custom Highlight API: no element is added or changed.
 *
 * @returns the ranges of the current place
 */
function paint({ searchOpen, searchShown, searchStep }: ReaderState): readonly Range[] {
  clear()
  if (!searchOpen || !searchShown || searchShown.hits.length === 0) return []
  const words = shownWords()
  const rangeIn = textRanges()
  const step = searchStep === null ? undefined : searchShown.steps[searchStep]
  const others: Range[] = []
  const current: Range[] = []
  for (const [position, hit] of searchShown.hits.entries()) {
    for (const [number, span] of hit.spans.entries()) {
      const isCurrent = step?.hit === position && step.span === number
      for (const range of rangesOf(hit, span, words, rangeIn)) {
        // Where words are listed too, the place one stands at is that of their own row.
        const isThere = isCurrent && !isListed(range)
        ;(isThere ? current : others).push(range)
      }
    }
  }
  CSS.highlights.set(highlightNames.all, new Highlight(...others))
  const highlight = new Highlight(...current)
  highlight.priority = 1
  CSS.highlights.set(highlightNames.current, highlight)
  return current
}

function reveal(ranges: readonly Range[], state: ReaderState): void {
  const { searchShown, searchStep } = state
  const { chosen } = selectView(state)
  if (searchStep === null || !searchShown) return
  const [range] = ranges
  if (range) revealText(range)
  // A note's card scrolls itself into view, because it may have to be unfolded first.
  else if (chosen !== null && selectFoundNote(state) === null) revealRow(chosen)
}

/** Updates the marks when the search or the panes change. */
export const createHighlighting: Create = (store) => {
  let frame = 0
  let timer: number | undefined
  let stepped = false
  const mark = () => {
    const current = paint(store.getState())
    if (stepped) reveal(current, store.getState())
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
    if (store.getState().searchShown) soon()
  })
  const observe = () => {
    const panes = document.querySelector('main')
    if (store.getState().searchOpen && panes) observer.observe(panes, { childList: true, subtree: true })
    else observer.disconnect()
  }
  observe()
  const unsubscribe = store.subscribe((state, previous) => {
    if (state.searchOpen !== previous.searchOpen || selectView(state).status !== selectView(previous).status)
      observe()
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
    clear()
  }
}
