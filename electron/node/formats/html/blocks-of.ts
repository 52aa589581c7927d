import { attribute, type HtmlElement } from './tree'

/** Elements that begin and end blocks, by the display that HTML gives them. */
const blocks: ReadonlySet<string> = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'body',
  'caption',
  'center',
  'dd',
  'details',
  'dialog',
  'dir',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'form',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hgroup',
  'hr',
  'html',
  'legend',
  'li',
  'listing',
  'main',
  'menu',
  'nav',
  'ol',
  'optgroup',
  'option',
  'p',
  'pre',
  'search',
  'section',
  'select',
  'summary',
  'table',
  'tbody',
  'td',
  'template',
  'textarea',
  'tfoot',
  'th',
  'thead',
  'tr',
  'ul',
])

/** Whether an element stands in a block of its own. @param display - what a style sheet says */
export function isBlock(tagName: string, display: string | undefined): boolean {
  if (display === undefined || display === 'none') return blocks.has(tagName)
  return !display.startsWith('inline') && display !== 'contents'
}

/** A list that counts or marks its items. */
export function isList(tagName: string): boolean {
  return tagName === 'ol' || tagName === 'ul' || tagName === 'menu' || tagName === 'dir'
}

/** Words that are struck out. */
export function isDeleted(tagName: string): boolean {
  return tagName === 'del' || tagName === 's' || tagName === 'strike'
}

/** The level of a heading, from 1; `null` for what is none. */
export function headingLevel(element: HtmlElement): number | null {
  const [, digit] = /^h([1-6])$/.exec(element.tagName) ?? []
  if (digit !== undefined) return Number(digit)
  if (attribute(element, 'role') !== 'heading') return null
  const level = Number.parseInt(attribute(element, 'aria-level') ?? '', 10)
  return level > 0 && level < 10 ? level : 2
}
