import { ancestorsOf, attribute, elementsIn, type HtmlDocument, type HtmlElement, plainWords } from './tree'

const roles: ReadonlySet<string> = new Set([
  'navigation',
  'banner',
  'contentinfo',
  'complementary',
  'search',
  'dialog',
  'alertdialog',
  'menu',
  'menubar',
  'toolbar',
])

const controls: ReadonlySet<string> = new Set(['button', 'select', 'textarea', 'dialog'])

/**
 * What of a page is no part of its text: navigation, head and foot of the page, what stands beside, controls; and where the
 * page marks its main content, all that lies outside. The head of an article and one with the page's only first heading
 * are text.
 */
export function furnitureOf(document: HtmlDocument): (element: HtmlElement) => boolean {
  const elements = [...elementsIn(document)]
  const mains = elements.filter(isMain)
  const [main] = mains.length === 1 ? mains : []
  const outside = new Set<HtmlElement>()
  if (main && plainWords(main) !== '') {
    const path = new Set([main, ...ancestorsOf(main)])
    for (const part of path) {
      if (part === main) continue
      for (const child of part.childNodes) if ('tagName' in child && !path.has(child)) outside.add(child)
    }
  }
  const titles = elements.filter(({ tagName }) => tagName === 'h1')
  const titled = titles.length === 1 ? titles[0] : undefined
  const holdsTitle = new Set(titled ? ancestorsOf(titled) : [])
  return (element) => {
    const { tagName } = element
    if (outside.has(element)) return tagName !== 'head'
    if (tagName === 'nav' || tagName === 'aside' || controls.has(tagName)) return true
    const role = attribute(element, 'role')
    if (role !== null && roles.has(role.toLowerCase())) return !holdsTitle.has(element)
    if (tagName !== 'header' && tagName !== 'footer') return false
    return !holdsTitle.has(element) && ![...ancestorsOf(element)].some(isSection)
  }
}

function isMain(element: HtmlElement): boolean {
  return element.tagName === 'main' || attribute(element, 'role') === 'main'
}

function isSection(element: HtmlElement): boolean {
  return element.tagName === 'article' || element.tagName === 'section' || isMain(element)
}
