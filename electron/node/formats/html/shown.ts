import type { Emphasis } from '#core/import/source-text'
import { type ListStyle, listStyleOf, listTypeOf } from '../markup/list-marks'
import type { WhiteSpace } from '../markup/word-flow'
import type { Declarations } from './style-sheet'
import { attribute, type HtmlElement } from './tree'

/** How the words of an element show; what it does not say comes from what it lies in. */
export interface Shown {
  readonly whiteSpace: WhiteSpace
  readonly listMark: ListMarking
}

/** A style, or words that a style sheet prints before every item. */
export type ListMarking = { readonly style: ListStyle } | { readonly words: string }

export const shownAtFirst: Shown = { whiteSpace: 'fold', listMark: { style: 'disc' } }

/** Elements whose words no browser shows while everything works. */
const unseen: ReadonlySet<string> = new Set([
  'template',
  'noscript',
  'noframes',
  'noembed',
  'iframe',
  'object',
  'audio',
  'video',
  'canvas',
  'datalist',
])

/** Whether a browser shows nothing of an element. */
export function isHidden(element: HtmlElement, css: Declarations): boolean {
  return (
    unseen.has(element.tagName) ||
    attribute(element, 'hidden') !== null ||
    css.get('display') === 'none' ||
    css.get('visibility') === 'hidden'
  )
}

/** @param listDepth - lists around the element, itself left out */
export function shownOf(element: HtmlElement, css: Declarations, around: Shown, listDepth: number): Shown {
  return {
    whiteSpace: whiteSpaceOf(element, css) ?? around.whiteSpace,
    listMark: listMarkOf(element, css, listDepth) ?? around.listMark,
  }
}

function whiteSpaceOf({ tagName }: HtmlElement, css: Declarations): WhiteSpace | null {
  switch (css.get('white-space')) {
    case 'pre':
    case 'pre-wrap':
    case 'break-spaces':
      return 'keep'
    case 'pre-line':
      return 'fold-spaces'
    case 'normal':
    case 'nowrap':
      return 'fold'
    default:
      return tagName === 'pre' || tagName === 'textarea' || tagName === 'listing' ? 'keep' : null
  }
}

function listMarkOf(element: HtmlElement, css: Declarations, listDepth: number): ListMarking | null {
  const stated = css.get('list-style-type') ?? css.get('list-style')
  if (stated !== undefined) {
    const words = /^(["'])(.*)\1$/.exec(stated)?.[2]
    if (words !== undefined) return { words: words.trim() }
    for (const name of stated.split(/\s+/)) {
      const style = listStyleOf(name)
      if (style) return { style }
    }
  }
  const type = attribute(element, 'type')
  const { tagName } = element
  if (type !== null && (tagName === 'ol' || tagName === 'ul' || tagName === 'li')) {
    const style = listTypeOf(type)
    if (style) return { style }
  }
  if (tagName === 'ol') return { style: 'decimal' }
  if (tagName !== 'ul' && tagName !== 'menu') return null
  return { style: listDepth === 0 ? 'disc' : listDepth === 1 ? 'circle' : 'square' }
}

const emphasised: ReadonlyMap<string, Emphasis['style']> = new Map(
  Object.entries({
    b: 'bold',
    strong: 'bold',
    i: 'italic',
    em: 'italic',
    cite: 'italic',
    dfn: 'italic',
    var: 'italic',
    u: 'underline',
    ins: 'underline',
  }),
)

/** How an element sets off its words, by its name and by style sheets, which may take that back. */
export function emphasisOf({ tagName }: HtmlElement, css: Declarations): readonly Emphasis['style'][] {
  const named = emphasised.get(tagName)
  const styles = new Set<Emphasis['style']>(named ? [named] : [])
  const set = (style: Emphasis['style'], isOn: boolean | null) => {
    if (isOn === true) styles.add(style)
    if (isOn === false) styles.delete(style)
  }
  const weight = css.get('font-weight')
  set('bold', weight === undefined ? null : weight.startsWith('bold') || Number(weight) >= 600)
  const slant = css.get('font-style')
  set('italic', slant === undefined ? null : /^(?:italic|oblique)/.test(slant))
  const line = css.get('text-decoration-line') ?? css.get('text-decoration')
  set('underline', line === undefined ? null : line.includes('underline'))
  const caps = css.get('font-variant-caps') ?? css.get('font-variant')
  set('small-capitals', caps === undefined ? null : caps.includes('small-caps'))
  return [...styles]
}
