import type { Page } from '@playwright/test'

/**
 * What a person cannot read of the screen as it is: words that are cut off at the side of their element without an end
 * that tells it, words outside the window, and parts of the screen that scroll sideways. Each is told in a line.
 *
 * Left out: what is hidden from sight on purpose, pages of paper, tables of official texts, words of a text or a person that
 * end in dots and have a direction of their own.
 */
export function unreadableWords(window: Page): Promise<readonly string[]> {
  return window.evaluate(() => {
    const found: string[] = []
    const about = (element: Element) => {
      const name = element.getAttribute('class') ?? ''
      return `${element.tagName.toLowerCase()}.${name} “${element.textContent.trim().slice(0, 60)}”`
    }
    const isCut = (element: Element) => {
      for (let each = element.parentElement; each; each = each.parentElement)
        if (getComputedStyle(each).overflowX !== 'visible') return each !== document.body
      return false
    }
    const isHidden = (element: Element) => {
      const { width, height } = element.getBoundingClientRect()
      return (
        width <= 1 ||
        height <= 1 ||
        !element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
      )
    }
    const leftOut = '[data-strip], [data-flow], [inert], [aria-hidden="true"], table, [data-row-table]'
    const ownWords = (element: Element) =>
      [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '')
    for (const element of document.body.querySelectorAll('*')) {
      if (!(element instanceof HTMLElement) || isHidden(element) || element.closest(leftOut)) continue
      const { overflowX, textOverflow, display } = getComputedStyle(element)
      const excess = display === 'inline' ? 0 : element.scrollWidth - element.clientWidth
      // Words of a text or of a person say so themselves; those of the window have its language and are never cut.
      const hasEnd =
        textOverflow === 'ellipsis' && element.dir !== '' && element.lang !== document.documentElement.lang
      const isField = element.matches('input, textarea, select')
      if (excess > 1 && !isField && !hasEnd && !element.querySelector('[data-strip]')) {
        if (overflowX === 'hidden' || overflowX === 'clip') found.push(`cut by ${excess}: ${about(element)}`)
        else if (overflowX !== 'visible') found.push(`scrolls by ${excess}: ${about(element)}`)
        else if (ownWords(element)) found.push(`runs over by ${excess}: ${about(element)}`)
      }
      if (!ownWords(element) || isCut(element)) continue
      const range = document.createRange()
      range.selectNodeContents(element)
      const { left, right, width } = range.getBoundingClientRect()
      if (width > 1 && (left < -1 || right > document.documentElement.clientWidth + 1))
        found.push(`outside the window (${Math.round(left)} to ${Math.round(right)}): ${about(element)}`)
    }
    return found
  })
}
