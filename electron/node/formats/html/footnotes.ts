import {
  ancestorsOf,
  attribute,
  elementsIn,
  type HtmlDocument,
  type HtmlElement,
  type HtmlNode,
  isElement,
  isText,
  plainWords,
} from './tree'

/** A footnote of a page: what calls it up, and where its words stand. */
export interface HtmlNote {
  /** As printed where it is called up: `[1]`. */
  readonly marker: string
  readonly body: HtmlElement
}

export interface HtmlNotes {
  /** By the outermost element that is nothing but the mark. */
  readonly byMark: ReadonlyMap<HtmlElement, HtmlNote>
  readonly bodies: ReadonlySet<HtmlElement>
  /** Links in the notes that lead back, and marks before their words. */
  readonly backLinks: ReadonlySet<HtmlElement>
}

const bodies: ReadonlySet<string> = new Set(['li', 'p', 'div', 'aside', 'dd', 'td', 'section', 'blockquote'])
/** A mark is short: `[12]`, `*`, `iv`. */
const longestMark = 8

/**
 * Finds footnotes by their links: a short mark that is raised, in brackets or said to call up a note, and leads to a block
 * further down that begins with the same mark, leads back, or says that it is a note.
 */
export function notesOf(document: HtmlDocument): HtmlNotes {
  const order = new Map<HtmlElement, number>()
  const known = new Map<HtmlElement, BodyFacts>()
  const factsOf = (body: HtmlElement) => {
    const facts = known.get(body) ?? bodyFacts(body)
    known.set(body, facts)
    return facts
  }
  const byName = new Map<string, HtmlElement>()
  for (const element of elementsIn(document)) {
    order.set(element, order.size)
    for (const name of namesOf(element)) if (!byName.has(name)) byName.set(name, element)
  }
  const found = [...order.keys()].flatMap((link) => {
    const target = byName.get(targetOf(link) ?? '')
    const body = target && looksLikeMark(link) ? bodyOf(target) : null
    if (!body || (order.get(body) ?? 0) < (order.get(link) ?? 0)) return []
    const note = { link, marker: plainWords(link), body }
    return isNote(note, factsOf(body)) ? [note] : []
  })
  // A mark in a note is no note of its own: the words it leads to stay where they are.
  const all = new Set(found.map(({ body }) => body))
  const notes = found.filter(({ link }) => ![...ancestorsOf(link)].some((around) => all.has(around)))
  return {
    byMark: new Map(notes.map(({ link, marker, body }) => [outermostMark(link), { marker, body }])),
    bodies: new Set(notes.map(({ body }) => body)),
    backLinks: new Set(notes.flatMap(({ link, body }) => linksBack(link, factsOf(body)))),
  }
}

/** What is asked of a body for every mark that leads to it. */
interface BodyFacts {
  /** Elements by the names that they link to. */
  readonly links: ReadonlyMap<string, readonly HtmlElement[]>
  readonly hasHeading: boolean
  readonly words: string
  readonly saysNote: boolean
}

function bodyFacts(body: HtmlElement): BodyFacts {
  const links = new Map<string, HtmlElement[]>()
  let hasHeading = false
  for (const element of elementsIn(body)) {
    hasHeading ||= /^h[1-6]$/.test(element.tagName)
    const target = targetOf(element)
    // A page may repeat one link without end; ten ways back are more than any note has.
    if (target !== null) links.set(target, [...(links.get(target) ?? []).slice(0, 9), element])
  }
  return { links, hasHeading, words: plainWords(body), saysNote: saysNote(body) }
}

function isNote({ link, marker }: HtmlNote & { readonly link: HtmlElement }, facts: BodyFacts): boolean {
  if (facts.hasHeading) return false
  const isRaised = outermostMark(link) !== link
  return (
    facts.saysNote ||
    linksBack(link, facts).length > 0 ||
    ((/^[[(]/.test(marker) || (isRaised && /^[^\p{L}\d]|^\d+$/u.test(marker))) &&
      facts.words.startsWith(marker))
  )
}

function linksBack(link: HtmlElement, { links }: BodyFacts): readonly HtmlElement[] {
  return [...namesAround(link)].flatMap((name) => links.get(name) ?? [])
}

function namesOf(element: HtmlElement): readonly string[] {
  return [attribute(element, 'id'), attribute(element, 'name')].flatMap((name) => name ?? [])
}

/** The name that a link within the page leads to, or `null`. */
function targetOf(element: HtmlElement): string | null {
  const href = element.tagName === 'a' ? attribute(element, 'href') : null
  // Programs that save pages write the page's own name before the sign.
  const name = href === null ? null : (/^[^#]*#(.+)$/.exec(href)?.[1] ?? null)
  if (name === null || /^[a-z][a-z0-9+.-]*:/i.test(href ?? '')) return null
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

function looksLikeMark(link: HtmlElement): boolean {
  const words = plainWords(link)
  if (words === '' || words.length > longestMark || /\s/.test(words)) return false
  if (/noteref/i.test(attribute(link, 'role') ?? attribute(link, 'epub:type') ?? '')) return true
  const raised = outermostMark(link)
  return (
    raised !== link ||
    [...elementsIn(link)].some(({ tagName }) => tagName === 'sup') ||
    /^[[(]?[\d*†‡§]+[\])]?$/.test(words)
  )
}

/** `<sup><span><a>`: everything around a link that holds no other words. */
function outermostMark(link: HtmlElement): HtmlElement {
  let mark = link
  for (const around of ancestorsOf(link)) {
    if (around.tagName !== 'sup' && around.tagName !== 'span') break
    const within = mark
    if (around.childNodes.some((child) => child !== within && hasWords(child))) break
    mark = around
  }
  return mark
}

/** Whether any word lies in a node: a page in one `span` has thousands of marks, so that the first word found is enough. */
function hasWords(node: HtmlNode): boolean {
  if (isText(node)) return /\S/.test(node.value)
  if (!isElement(node)) return false
  const waiting: HtmlNode[] = [...node.childNodes]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (isText(next) && /\S/.test(next.value)) return true
    if (isElement(next)) for (const child of next.childNodes) waiting.push(child)
  }
  return false
}

/** Names that a link back may lead to. */
function namesAround(link: HtmlElement): ReadonlySet<string> {
  const names = new Set(namesOf(link))
  let steps = 0
  for (const around of ancestorsOf(link)) {
    if (steps > 2) break
    if (around.tagName === 'sup' || around.tagName === 'span')
      for (const name of namesOf(around)) names.add(name)
    steps += 1
  }
  for (const inner of elementsIn(link)) for (const name of namesOf(inner)) names.add(name)
  return names
}

/**
 * The block that a link leads to, or into the beginning of. Word and Writer put all paragraphs of a note into a `div` that
 * is numbered as a note.
 */
function bodyOf(target: HtmlElement): HtmlElement | null {
  const path = [target, ...ancestorsOf(target)]
  const first = path.findIndex(({ tagName }) => bodies.has(tagName))
  const body = path[first]
  const around = path[first + 1]
  if (!body || !around) return body ?? null
  const isWhole =
    bodies.has(around.tagName) && /^_?(?:ftn|fn|edn|sd(?:foot|end)note|(?:foot|end)note)[-_]?\d+$/i
  return isWhole && isWhole.test(attribute(around, 'id') ?? '') ? around : body
}

function saysNote(body: HtmlElement): boolean {
  const said = [body, ...ancestorsOf(body)].slice(0, 3).map((element) => {
    const { tagName } = element
    const hints = ['class', 'id', 'role', 'epub:type'].map((name) => attribute(element, name) ?? '').join(' ')
    return `${tagName} ${hints}`
  })
  return said.some((hints) => /(?:foot|end)[-_]?note|\bfn\b|\b_?ftn\d/i.test(hints))
}
