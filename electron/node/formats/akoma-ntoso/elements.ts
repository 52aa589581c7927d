import type { StatedNode } from '#core/import/source-text'

/** What our tree calls a part, or `null` where it has no name for it. */
type Kind = StatedNode['kind']

/**
 * Elements that are parts of a text, with the kind each is of ours. Akoma Ntoso has more levels than our tree: what lies
 * between two of ours has none, and the recogniser says what it is.
 */
const parts: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ['part', 'part'],
  ['chapter', 'chapter'],
  ['section', 'section'],
  ['article', 'article'],
  ['paragraph', 'paragraph'],
  ['subsection', 'paragraph'],
  ['clause', 'paragraph'],
  ['point', 'point'],
  ['subparagraph', 'point'],
  ['subclause', 'point'],
  ['indent', 'bullet'],
  ['item', 'item'],
  ['recital', 'recital'],
  ['citation', 'recital'],
  ['attachment', 'attachment'],
  ['annex', 'attachment'],
  ...[
    'alinea',
    'book',
    'container',
    'division',
    'formula',
    'hcontainer',
    'level',
    'li',
    'proviso',
    'recitals',
    'citations',
    'rule',
    'speech',
    'debateSection',
    'subchapter',
    'subdivision',
    'sublist',
    'subpart',
    'subrule',
    'subtitle',
    'tblock',
    'title',
    'tome',
    'transitional',
  ].map((name): [string, Kind] => [name, null]),
])

/** @returns `undefined` for an element that is no part of a text */
export function kindOf(name: string): Kind | undefined {
  return parts.get(name)
}

/** Parts that stand over others: alone a number makes them a heading. */
export function standsOver(kind: Kind): boolean {
  return (
    kind === 'part' || kind === 'chapter' || kind === 'section' || kind === 'article' || kind === 'attachment'
  )
}

/** Parts of a paragraph, which may have a number and lie in it, or none and only part its words. */
export function isPartOfParagraph(name: string): boolean {
  return name === 'subparagraph' || name === 'alinea'
}

/** What only holds paragraphs together: none of them lies in another. */
export function holdsLoosely(name: string): boolean {
  return name === 'container' || name === 'formula'
}

/** Lists whose items have a level. */
export function isListed(name: string): boolean {
  return name === 'point' || name === 'indent' || name === 'item' || name === 'li'
}

const divisions: ReadonlyMap<string, StatedNode['division']> = new Map([
  ['coverPage', 'preface'],
  ['preface', 'preface'],
  ['header', 'preface'],
  ['preamble', 'preamble'],
  ['body', 'body'],
  ['mainBody', 'body'],
  ['judgmentBody', 'body'],
  ['debateBody', 'body'],
  ['amendmentBody', 'body'],
  ['collectionBody', 'body'],
  ['fragmentBody', 'body'],
  ['portionBody', 'body'],
  ['conclusions', 'conclusions'],
  ['attachments', 'attachments'],
  ['annexes', 'attachments'],
])

export function divisionOf(name: string): StatedNode['division'] | undefined {
  return divisions.get(name)
}

/** Words of their own block; everything that is neither this nor a part nor a structure runs along in the words. */
const blocks: ReadonlySet<string> = new Set([
  'p',
  'block',
  'listIntroduction',
  'listConclusion',
  'listWrapUp',
  'crossHeading',
  'from',
  'narrative',
  'scene',
  'summary',
  'tocItem',
  'blockContainer',
  'longTitle',
])

const structures: ReadonlySet<string> = new Set([
  'akomaNtoso',
  'content',
  'intro',
  'wrapUp',
  'wrap',
  'list',
  'blockList',
  'ul',
  'ol',
  'quotedStructure',
  'embeddedStructure',
  'components',
  'component',
  'interstitial',
  'doc',
  'act',
  'bill',
  'statement',
  'judgment',
  'debate',
  'debateReport',
  'amendment',
  'amendmentList',
  'officialGazette',
  'documentCollection',
  'portion',
  'fragment',
  'main',
  'div',
  'toc',
  'foreign',
  'introduction',
  'background',
  'arguments',
  'remedies',
  'motivation',
  'decision',
])

/** Whether an element begins and ends blocks. */
export function partsBlocks(name: string): boolean {
  return blocks.has(name) || structures.has(name) || parts.has(name) || divisions.has(name)
}
