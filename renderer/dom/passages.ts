import { type EId, isEId } from '#core/document/eid'
import type { PassageRef } from '#core/document/passage-ref'

/**
 * How a text stands on the page: `data-view` and `data-declaration` on the element around its panes, `data-pane` and
 * `data-scroller` on each pane, `data-eid` on a row, `data-handle` on the button that chooses it, `data-text` on the official words of a thing,
 * `data-listed` on the same words where they are shown again in a list, whose items have `data-listed-in`.
 */
const quoted = (value: string): string => `"${CSS.escape(value)}"`

/** The element around the panes of a view, or `null` where it is not on the page. */
export function viewIn(root: ParentNode, view: string): HTMLElement | null {
  return root.querySelector<HTMLElement>(`[data-view=${quoted(view)}]`)
}

/** The name of the view an element lies in. */
export function viewNameAround(element: Element | null): string | undefined {
  return element?.closest<HTMLElement>('[data-view]')?.dataset['view']
}

/**
 * The row of a thing, or `null` where it is not on the page.
 *
 * @param within - a view or a part of it: an eId names a row in one text only
 */
export function rowIn(within: ParentNode, eId: EId): HTMLElement | null {
  return within.querySelector<HTMLElement>(`[data-eid=${quoted(eId)}]`)
}

/** All rows in the order of the page. */
export function rowsIn(root: ParentNode): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('[data-eid]')]
}

/** The listed things on screen, in the order of the page: see `data-listed-in`. */
export function listedIn(root: ParentNode): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('[data-listed-in]')].filter(isUnfolded)
}

/** The button of a row that chooses it. */
export function handleOf(row: ParentNode): HTMLElement | null {
  return row.querySelector<HTMLElement>('[data-handle]')
}

/** The row that an element is or lies in. */
export function rowAround(element: Element | null): HTMLElement | null {
  return element?.closest<HTMLElement>('[data-eid]') ?? null
}

/** The eId of a row; `null` for what is no row. */
export function eIdOf(row: HTMLElement | null): EId | null {
  const eId = row?.dataset['eid'] ?? ''
  return isEId(eId) ? eId : null
}

/** What the row an element lies in stands for, or `null` outside of rows. */
export function passageAt(element: Element | null): PassageRef | null {
  const eId = eIdOf(rowAround(element))
  const declaration = element?.closest<HTMLElement>('[data-declaration]')?.dataset['declaration']
  return eId !== null && declaration !== undefined ? { declaration, eId } : null
}

/** The name of the pane an element lies in. */
export function paneNameAround(element: Element | null): string | null {
  return element?.closest<HTMLElement>('[data-pane]')?.dataset['pane'] ?? null
}

/** What scrolls in a pane. */
export function scrollerOf(root: ParentNode, pane: string): HTMLElement | null {
  return root.querySelector<HTMLElement>(`[data-scroller=${quoted(pane)}]`)
}

/** The elements that show whole words of a text, in the order of the page: those whose parts have names are left out. */
export function wordsIn(view: ParentNode): readonly HTMLElement[] {
  return [...view.querySelectorAll<HTMLElement>('[data-text]:not([data-part]), [data-listed]')].filter(
    isUnfolded,
  )
}

/** All elements on screen that show official words, also parts of them and words that are listed. */
export function allWordsIn(root: ParentNode): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(shownWords)].filter(isUnfolded)
}

/** Words that are folded away are not on screen: nobody can mean them. */
function isUnfolded(element: Element): boolean {
  return element.closest('details:not([open])') === null
}

const shownWords = '[data-text], [data-listed]'

/** The element of official words that an element is or lies in. */
export function wordsAround(element: Element | null): HTMLElement | null {
  return element?.closest<HTMLElement>(shownWords) ?? null
}

/** The eId of what an element is or lies in: a listed thing, else a row. */
export function thingAround(element: Element | null): EId | null {
  const listed = element?.closest<HTMLElement>('[data-listed-in]')?.dataset['listedIn'] ?? ''
  return isEId(listed) ? listed : eIdOf(rowAround(element))
}

/**
 * The references that Tab passes as one, in the order of the page: those in the same words as a reference, or in the same
 * list of words (`data-references`).
 */
export function referencesBeside(reference: Element): readonly HTMLElement[] {
  const around = reference.closest('[data-references]') ?? wordsAround(reference)
  return around ? [...around.querySelectorAll<HTMLElement>('[data-reference-kind]')].filter(isUnfolded) : []
}

/** What the words of an element are of, as the page names it. */
export function nameOfWords({ dataset }: HTMLElement): string {
  return dataset['text'] ?? dataset['listed'] ?? ''
}

/** The element that shows the words of a thing, where it shows them as a whole. */
export function wordsOf(root: ParentNode, { declaration, eId }: PassageRef): HTMLElement | null {
  return root.querySelector<HTMLElement>(
    `[data-declaration=${quoted(declaration)}] [data-text=${quoted(eId)}]:not([data-part])`,
  )
}

/** All elements that show the words of a thing as a whole: its own, and where it is listed. */
export function allWordsOf(root: ParentNode, passage: PassageRef): readonly HTMLElement[] {
  const { declaration, eId } = passage
  const own = wordsOf(root, passage)
  const listed = root.querySelectorAll<HTMLElement>(
    `[data-declaration=${quoted(declaration)}] [data-listed=${quoted(eId)}]`,
  )
  return own ? [own, ...listed] : [...listed]
}
