import { SaxesParser } from 'saxes'
import { failure, ok, type Result } from '#core/result'
import type { FormatFailure } from '../../format-reader'
import { nameIn } from './xml-names'

/** An element of a part of the file. Of alternatives for newer and older programs it holds one. */
export interface XmlElement {
  /** As `xml-names` writes names. */
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlElement[]
  /** The characters of an element without children; blanks between elements are not kept. */
  readonly text: string
}

/**
 * No element lies deeper, so that what goes through a part may call itself. Word's own files reach about 40, with tables
 * in tables 80.
 */
export const DEEPEST = 160
/** A thousand pages have about half a million. */
const MOST_ELEMENTS = 3_000_000
const CHUNK = 32_768

const noAttributes: ReadonlyMap<string, string> = new Map()

interface Open {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: XmlElement[]
  text: string
}

/**
 * Reads a part of the file as XML. Entities other than XML's own five do not exist: a document type is refused, as the
 * standard asks (ECMA-376 part 2, 6.2.5).
 *
 * @returns `too-deep`, `too-large`, or `damaged` with the parser's words
 */
export function parsePart(bytes: Uint8Array): Result<XmlElement, FormatFailure> {
  const source = decoded(bytes)
  if (source === null) return failure({ code: 'damaged', detail: null })
  const open: Open[] = []
  let root: XmlElement | null = null
  const faults: FormatFailure[] = []
  let count = 0
  const stop = (code: FormatFailure['code'], detail: string | null): void => {
    faults.push({ code, detail })
  }
  const parser = new SaxesParser({ xmlns: true, position: true })
  parser.on('error', ({ message }) => stop('damaged', message))
  parser.on('doctype', () => stop('damaged', 'DOCTYPE'))
  parser.on('text', (text) => addText(open, text))
  parser.on('cdata', (text) => addText(open, text))
  parser.on('opentag', (tag) => {
    count += 1
    if (count > MOST_ELEMENTS) stop('too-large', null)
    if (open.length >= DEEPEST) stop('too-deep', null)
    if (faults.length > 0) return
    open.push({
      name: nameIn(tag.uri, tag.local),
      attributes: attributesOf(tag.attributes),
      children: [],
      text: '',
    })
  })
  parser.on('closetag', () => {
    if (faults.length > 0) return
    const closed = open.pop()
    if (closed === undefined) return
    const element = { ...closed, text: closed.children.length === 0 ? closed.text : '' }
    const parent = open.at(-1)
    if (parent === undefined) root = element
    else if (element.name === 'mc:AlternateContent') {
      for (const child of chosen(element)) parent.children.push(child)
    } else parent.children.push(element)
  })
  for (let at = 0; at < source.length && faults.length === 0; at += CHUNK) {
    parser.write(source.slice(at, at + CHUNK))
  }
  if (faults.length === 0) parser.close()
  const [fault] = faults
  if (fault !== undefined) return failure(fault)
  return root === null ? failure({ code: 'damaged', detail: null }) : ok(root)
}

/** Blanks between elements are many and mean nothing; those of an element without children are kept. */
function addText(open: readonly Open[], text: string): void {
  const parent = open.at(-1)
  if (parent !== undefined && parent.children.length === 0) parent.text += text
}

/** OPC allows UTF-8 and UTF-16 only. */
function decoded(bytes: Uint8Array): string | null {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Without the numbers of Word's sessions (`rsid`), which are most of all attributes and say nothing of the text. */
function attributesOf(
  attributes: Readonly<
    Record<string, { readonly uri: string; readonly local: string; readonly value: string }>
  >,
): ReadonlyMap<string, string> {
  const kept = Object.values(attributes)
    .filter(({ local, uri }) => !local.startsWith('rsid') && uri !== 'http://www.w3.org/2000/xmlns/')
    .map(({ uri, local, value }) => [nameIn(uri, local), value] as const)
  return kept.length === 0 ? noAttributes : new Map(kept)
}

/** Of alternatives the first, which newer programs show; else what is there for older ones. */
function chosen({ children }: XmlElement): readonly XmlElement[] {
  const taken =
    children.find(({ name }) => name === 'mc:Choice') ?? children.find(({ name }) => name === 'mc:Fallback')
  return taken?.children ?? []
}

/**
 * An element and all that it holds, in the order of the file.
 *
 * @param enters - whether to go on inside
 */
export function* insideOf(
  element: XmlElement,
  enters: (element: XmlElement) => boolean,
): Generator<XmlElement, void> {
  yield element
  if (!enters(element)) return
  for (const child of element.children) yield* insideOf(child, enters)
}

/** The first child of a name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name)
}

/** The value (`w:val`) of the first child of a name. */
export function valueOf(element: XmlElement | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes.get('w:val')
}

/** A whole number that is no larger than Word's; `undefined` for anything else. */
export function integerOf(value: string | undefined): number | undefined {
  if (value === undefined || !/^[+-]?\d{1,9}$/.test(value.trim())) return undefined
  return Number(value)
}

/** A property that is on when it stands there, unless it says it is off; `undefined` when it does not stand there. */
export function switchOf(element: XmlElement | undefined, name: string): boolean | undefined {
  const child = childOf(element, name)
  if (child === undefined) return undefined
  return !['0', 'false', 'off'].includes(child.attributes.get('w:val') ?? '1')
}
