import { type DefaultTreeAdapterMap, defaultTreeAdapter, parse, type TreeAdapter } from 'parse5'
import type { FormatFailureCode } from '#core/import/format-failure'
import { failure, ok, type Result } from '#core/result'
import { decodeText } from '../encoding/decode'
import type { FormatFailure } from '../format-reader'
import type { HtmlDocument } from './tree'

export interface ParsedHtml {
  readonly document: HtmlDocument
  /** Characters that the page's encoding does not have. */
  readonly unknownCharacters: number
}

/** Beyond any page of text. */
export const maximumHtmlBytes = 32 * 1024 * 1024
/** Browsers stop nesting at 512. */
const maximumDepth = 512
/** Also what the parser adds: unclosed `b`s are opened again in every paragraph. */
const maximumElements = 200_000
/** Where a page may name its encoding; browsers look at 1,024 bytes, saved pages say it later. */
const announced = 8_192

/** Parses a page by the HTML standard into values. Nothing of it is run, loaded or shown. */
export function parseHtml(bytes: Uint8Array): Result<ParsedHtml, FormatFailure> {
  if (bytes.length > maximumHtmlBytes) return failure({ code: 'too-large', detail: null })
  const decoded = decodeText(bytes, namedEncoding(bytes))
  if (!decoded.ok) return decoded
  const { text, unknownCharacters } = decoded.value
  try {
    const document = parse(text, {
      treeAdapter: limitedAdapter(),
      sourceCodeLocationInfo: true,
      scriptingEnabled: false,
    })
    return ok({ document, unknownCharacters })
  } catch (error) {
    if (error instanceof Exceeded) return failure({ code: error.code, detail: null })
    throw error
  }
}

/** `<meta charset>`, or the one inside `http-equiv`. */
function namedEncoding(bytes: Uint8Array): string | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, announced))
  const [, meta] = /<meta\s[^>]*?charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(start) ?? []
  return meta ?? /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(start)?.[1] ?? null
}

/** The parser has no other way to be stopped. */
class Exceeded extends Error {
  readonly code: FormatFailureCode

  constructor(code: FormatFailureCode) {
    super(code)
    this.code = code
  }
}

/** Builds the usual tree, and stops where it grows without measure. */
function limitedAdapter(): TreeAdapter<DefaultTreeAdapterMap> {
  const depths = new WeakMap<object, number>()
  let elements = 0
  const place = (parent: object, node: object) => {
    const depth = (depths.get(parent) ?? 0) + 1
    if (depth > maximumDepth) throw new Exceeded('too-deep')
    depths.set(node, depth)
  }
  return {
    ...defaultTreeAdapter,
    createElement(...created) {
      elements += 1
      if (elements > maximumElements) throw new Exceeded('too-large')
      return defaultTreeAdapter.createElement(...created)
    },
    appendChild(parent, node) {
      place(parent, node)
      defaultTreeAdapter.appendChild(parent, node)
    },
    insertBefore(parent, node, reference) {
      place(parent, node)
      defaultTreeAdapter.insertBefore(parent, node, reference)
    },
  }
}
