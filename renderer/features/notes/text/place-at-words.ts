/** Where words stand in the window, in CSS pixels. */
export interface Edges {
  readonly top: number
  readonly bottom: number
  /** Of their width. */
  readonly middle: number
}

/** The distance of a bar from its words and from the edges of the window, in CSS pixels. */
const gap = 8

export function edgesOf(words: Range): Edges {
  const { top, bottom, left, width } = words.getBoundingClientRect()
  return { top, bottom, middle: left + width / 2 }
}

/** Puts a bar of fixed position above words, or below where there is no space; never outside of the window. */
export function placeAtWords(bar: HTMLElement, { top, bottom, middle }: Edges): void {
  const { offsetHeight, offsetWidth } = bar
  const above = top - offsetHeight - gap
  const block = above > 0 ? above : Math.max(0, Math.min(bottom + gap, window.innerHeight - offsetHeight))
  const left = Math.max(gap, Math.min(middle - offsetWidth / 2, window.innerWidth - offsetWidth - gap))
  bar.style.setProperty('inset-block-start', `${block}px`)
  // The place of words is physical, whatever the direction of the text.
  bar.style.setProperty('left', `${left}px`)
}
