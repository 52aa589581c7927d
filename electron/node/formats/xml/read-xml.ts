import { SaxesParser } from 'saxes'
import { failure, ok, type Result } from '#core/result'
import { decodeText } from '../encoding/decode'
import type { FormatFailure } from '../format-reader'

/** An element of XML with what lies in it, in order. Comments and instructions are left out: they show no words. */
export interface XmlElement {
  /** Without its prefix, as written. */
  readonly name: string
  /** By their names without prefixes. */
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly (XmlElement | string)[]
  /** Counted from 1. */
  readonly line: number
}

export interface XmlFile {
  readonly root: XmlElement
  /** Characters that the file's encoding does not have. */
  readonly unknownCharacters: number
}

/** Far beyond the files that institutions publish: the longest known are some megabytes. */
export const maximumXmlBytes = 32 * 1024 * 1024
const maximumDepth = 400
const maximumElements = 1_000_000
/** So that a file that is too deep or broken is left early. */
const chunkLength = 64 * 1024

/**
 * Reads XML without a document type: no entity is defined by the file, fetched or expanded, and one that it uses makes it
 * `damaged`. Prefixes are not looked up, so that a file whose namespaces are wrong can still be read.
 */
export function readXml(bytes: Uint8Array): Result<XmlFile, FormatFailure> {
  if (bytes.length > maximumXmlBytes) return failure({ code: 'too-large', detail: null })
  const decoded = decodeText(bytes, statedEncoding(bytes))
  if (!decoded.ok) return decoded
  const { text, unknownCharacters } = decoded.value
  if (text.trim() === '') return failure({ code: 'empty', detail: null })
  const root = treeOf(text)
  return root.ok ? ok({ root: root.value, unknownCharacters }) : root
}

/** What the declaration at the beginning of a file says of its encoding. */
function statedEncoding(bytes: Uint8Array): string | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  return /^<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(start)?.[1] ?? null
}

interface OpenElement extends XmlElement {
  readonly children: (XmlElement | string)[]
}

function treeOf(text: string): Result<XmlElement, FormatFailure> {
  const parser = new SaxesParser({ position: true })
  const open: OpenElement[] = []
  let root: XmlElement | null = null
  let elements = 0
  const state: { stopped: FormatFailure | null } = { stopped: null }
  const addText = (words: string) => {
    open.at(-1)?.children.push(words)
  }
  parser.on('error', (error) => {
    state.stopped ??= { code: 'damaged', detail: error.message }
  })
  parser.on('opentag', (tag) => {
    if (state.stopped) return
    elements += 1
    if (elements > maximumElements) state.stopped = { code: 'too-large', detail: null }
    if (open.length >= maximumDepth) state.stopped = { code: 'too-deep', detail: null }
    const element: OpenElement = {
      name: localName(tag.name),
      attributes: new Map(Object.entries(tag.attributes).map(([name, value]) => [localName(name), value])),
      children: [],
      line: parser.line,
    }
    open.at(-1)?.children.push(element)
    root ??= element
    open.push(element)
  })
  parser.on('closetag', () => {
    open.pop()
  })
  parser.on('text', addText)
  parser.on('cdata', addText)
  for (let at = 0; at < text.length && !state.stopped; at += chunkLength)
    parser.write(text.slice(at, at + chunkLength))
  if (!state.stopped) parser.close()
  if (state.stopped) return failure(state.stopped)
  return root ? ok(root) : failure({ code: 'damaged', detail: null })
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

export function isElement(node: XmlElement | string): node is XmlElement {
  return typeof node !== 'string'
}

export function childrenOf(element: XmlElement): readonly XmlElement[] {
  return element.children.filter(isElement)
}

/** Every element under one, itself included, in reading order. */
export function* elementsIn(element: XmlElement): Generator<XmlElement> {
  const waiting: XmlElement[] = [element]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next
    waiting.push(...childrenOf(next).toReversed())
  }
}
