import { over, plainRun, type RunFormat, runFormatOf, together } from './run-format'
import { childOf, integerOf, valueOf, type XmlElement } from './xml-part'

/** The place of a paragraph in a list, as paragraphs and styles state it. Each half may be missing. */
export interface ListPlace {
  readonly numId: string | undefined
  readonly level: number | undefined
}

/** A style with what it says itself. */
export interface Style {
  readonly id: string
  /** In English for those built in, in every language of Word. */
  readonly name: string
  readonly basedOn: string | undefined
  readonly run: RunFormat
  /** From 0; 9 is body text. */
  readonly outline: number | undefined
  readonly list: ListPlace | undefined
}

export interface Styles {
  /** A paragraph's style and those it is based on, nearest first; the default style's for none. */
  readonly chain: (id: string | undefined) => readonly Style[]
  /** How characters look, of a style for the paragraph and one for themselves. */
  readonly run: (paragraph: string | undefined, characters: string | undefined) => RunFormat
}

/** Reads `styles.xml`; a document without it has no styles. */
export function stylesOf(root: XmlElement | undefined): Styles {
  const all = (root?.children ?? []).filter(({ name }) => name === 'w:style')
  const styles = new Map<string, Style>()
  let initial: string | undefined
  for (const element of all) {
    const style = styleOf(element)
    styles.set(style.id, style)
    const isDefault = ['1', 'true', 'on'].includes(element.attributes.get('w:default') ?? '')
    if (isDefault && element.attributes.get('w:type') === 'paragraph') initial = style.id
  }
  const always = runFormatOf(childOf(childOf(childOf(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr'))
  const chain = remembered((id: string | undefined) => chainOf(styles, id ?? initial))
  const merged = remembered((id: string | undefined) =>
    chain(id).reduceRight((farther, { run }) => over(run, farther), plainRun),
  )
  const none = together(plainRun, plainRun, always)
  const pairs = new Map<string, RunFormat>()
  return {
    chain,
    run: (paragraph, characters) => {
      if (paragraph === undefined && initial === undefined && characters === undefined) return none
      const key = `${paragraph ?? ''}\n${characters ?? ''}`
      const known = pairs.get(key)
      if (known !== undefined) return known
      const format = together(
        merged(paragraph),
        characters === undefined ? plainRun : merged(characters),
        always,
      )
      pairs.set(key, format)
      return format
    },
  }
}

function styleOf(element: XmlElement): Style {
  const paragraph = childOf(element, 'w:pPr')
  const list = childOf(paragraph, 'w:numPr')
  return {
    id: element.attributes.get('w:styleId') ?? '',
    name: (valueOf(element, 'w:name') ?? '').toLowerCase(),
    basedOn: valueOf(element, 'w:basedOn'),
    run: runFormatOf(childOf(element, 'w:rPr')),
    outline: integerOf(valueOf(paragraph, 'w:outlineLvl')),
    list: list === undefined ? undefined : listPlaceOf(list),
  }
}

/** @param list - `w:numPr` */
export function listPlaceOf(list: XmlElement): ListPlace {
  return { numId: valueOf(list, 'w:numId'), level: integerOf(valueOf(list, 'w:ilvl')) }
}

/** A style that is based on itself by way of others ends where it comes round. */
function chainOf(styles: ReadonlyMap<string, Style>, id: string | undefined): readonly Style[] {
  const chain: Style[] = []
  const seen = new Set<string>()
  let next = id
  while (next !== undefined && !seen.has(next)) {
    seen.add(next)
    const style = styles.get(next)
    if (style === undefined) break
    chain.push(style)
    next = style.basedOn
  }
  return chain
}

function remembered<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>()
  return (key) => {
    const value = known.get(key)
    if (value !== undefined) return value
    const made = make(key)
    known.set(key, made)
    return made
  }
}

const HEADING = /^heading ([1-9])$/
const BODY_TEXT = 9

/**
 * A heading's level from 1; `null` for what is none. Said by the paragraph itself, by its style, or by the name of a
 * built-in style.
 *
 * @param own - the paragraph's own outline level, from 0
 */
export function headingLevel(own: number | undefined, chain: readonly Style[]): number | null {
  const stated = own ?? chain.find(({ outline }) => outline !== undefined)?.outline
  if (stated !== undefined) return stated >= 0 && stated < BODY_TEXT ? stated + 1 : null
  for (const { name } of chain) {
    const heading = HEADING.exec(name)
    if (heading !== null) return Number(heading[1])
    if (name === 'title') return 1
  }
  return null
}

/** A line of a table of contents: Word names its styles `toc 1` to `toc 9`. */
export function isContentsLine(chain: readonly Style[]): boolean {
  return chain.some(({ name }) => /^toc [1-9]$/.test(name))
}
