import type { EId } from '#core/document/eid'
import { eIdOf, listedIn, rowsIn, thingAround, viewIn } from '../../dom/passages'
import { textWithin } from '../../dom/text-range'
import { selectView } from '../../store/reading/views'
import { readerStore } from '../../store/store'

/**
 * What the reader has selected in the panes: every row that selected words reach into when those are several, else what
 * is chosen. In the order of the screen.
 */
export function selectedThings(): readonly EId[] {
  const several = selectedRows()
  if (several.length > 1) return several
  const { chosen } = selectView(readerStore.getState())
  return chosen === null ? [] : [chosen]
}

/** The rows that the words selected with the pointer or the keyboard reach into. */
export function selectedRows(): readonly EId[] {
  const selection = window.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return []
  const range = selection.getRangeAt(0)
  const view = viewIn(document, readerStore.getState().activeView)
  if (!view) return []
  const listed = listedIn(view).flatMap((item) => (reachesInto(range, item) ? (thingAround(item) ?? []) : []))
  const rows = rowsIn(view).flatMap((row) => {
    const eId = eIdOf(row)
    return eId !== null && reachesInto(range, row) ? [eId] : []
  })
  // Words of listed things alone are theirs, not the paragraph's that lists them.
  const isListAlone = rows.length === 1 && listed.length > 0 && isWithinList(range)
  return isListAlone ? listed : rows
}

/** Whether both ends of a selection lie in listed things. */
function isWithinList({ startContainer, endContainer }: Range): boolean {
  return [startContainer, endContainer].every(
    (end) => (end instanceof Element ? end : end.parentElement)?.closest('[data-listed-in]') != null,
  )
}

/** Whether some of the selected words are the row's. A selection that ends before its first letter only touches it. */
function reachesInto(range: Range, row: HTMLElement): boolean {
  return range.intersectsNode(row) && textWithin(range, row).trim() !== ''
}
