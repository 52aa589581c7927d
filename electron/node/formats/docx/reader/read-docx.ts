import type { SourceBlock, SourceProperties } from '#core/import/source-text'
import { failure, ok, type Result } from '#core/result'
import type { FormatFailure, FormatReader } from '../../format-reader'
import { type Account, openAccount } from './account'
import { blockWords } from './block-words'
import type { DocumentContext } from './context'
import { listCounters } from './counters'
import { noteMarks } from './note-marks'
import { type Notes, notesOf } from './notes'
import { numberingOf } from './numbering'
import { openPackage, type Part, type WordPackage } from './package'
import { readStory } from './story'
import { stylesOf } from './styles'
import { childOf, insideOf, type XmlElement } from './xml-part'

/** The parts that are read beside the document itself, by their type of relation. */
const partTypes = [
  'styles',
  'numbering',
  'settings',
  'footnotes',
  'endnotes',
  'comments',
  'header',
  'footer',
] as const

type Parts = Readonly<Record<(typeof partTypes)[number], readonly Part[]>>

/**
 * Reads a Word document (.docx, ECMA-376, of both editions). Numbers of lists, headings and notes are computed as Word
 * prints them. Tracked changes are taken as accepted; what they deleted, comments, heads and feet of pages, hidden words
 * and tables of contents are left out, with their words.
 *
 * A document that brings in another as a piece (`altChunk`, `subDoc`) is refused as `wrong-format`: its words would be lost.
 */
export const readDocx: FormatReader = (bytes) => {
  const opened = openPackage(bytes)
  if (!opened.ok) return opened
  const parts = partsOf(opened.value)
  if (!parts.ok) return parts
  const { document, properties } = opened.value
  const account = openAccount()
  const pieces: string[] = []
  const { context, notes } = contextOf(document, parts.value, account, pieces)
  const body = childOf(document.root, 'w:body')
  const blocks = body === undefined ? [] : readStory(body, context)
  notes.leaveOthers(account)
  readMargins(parts.value, context)
  const piece = pieces[0]
  if (piece !== undefined) return failure({ code: 'wrong-format', detail: piece })
  if (!blocks.some(holdsWords)) return failure({ code: 'empty', detail: null })
  account.met('links', externalLinks([document, ...contentParts(parts.value)]))
  if (opened.value.has('vbaProject')) account.met('scripts')
  return ok({
    blocks,
    left: account.left(),
    traits: account.traits(),
    properties: propertiesOf(properties),
  })
}

function partsOf(opened: WordPackage): Result<Parts, FormatFailure> {
  const parts = new Map<string, readonly Part[]>()
  for (const type of partTypes) {
    const read = opened.parts(type)
    if (!read.ok) return read
    parts.set(type, read.value)
  }
  const of = (type: (typeof partTypes)[number]): readonly Part[] => parts.get(type) ?? []
  return ok({
    styles: of('styles'),
    numbering: of('numbering'),
    settings: of('settings'),
    footnotes: of('footnotes'),
    endnotes: of('endnotes'),
    comments: of('comments'),
    header: of('header'),
    footer: of('footer'),
  })
}

function contextOf(
  document: Part,
  parts: Parts,
  account: Account,
  pieces: string[],
): { readonly context: DocumentContext; readonly notes: Notes } {
  const styles = stylesOf(parts.styles[0]?.root)
  const context: DocumentContext = {
    styles,
    numbering: numberingOf(parts.numbering[0]?.root, styles),
    count: listCounters(),
    marks: noteMarks(parts.settings[0]?.root, sectionsOf(document.root)),
    noteText: (kind, id) => notes.text(kind, id),
    account,
    unreadable: (what) => {
      pieces.push(what)
    },
    keepsBlanks: document.root.attributes.get('xml:space') === 'preserve',
  }
  const notes = notesOf({ footnote: parts.footnotes[0]?.root, endnote: parts.endnotes[0]?.root }, (note) =>
    readStory(note, context),
  )
  return { context, notes }
}

/** `w:sectPr` of every section: of the last one in the body, of the others in their last paragraphs. */
function sectionsOf(root: XmlElement): readonly XmlElement[] {
  const inside = insideOf(root, ({ name }) => name !== 'w:r' && name !== 'w:sectPr')
  return Array.from(inside).filter(({ name }) => name === 'w:sectPr')
}

/** Heads, feet and comments: words beside the text. */
function readMargins(parts: Parts, context: DocumentContext): void {
  const { account } = context
  for (const { root } of [...parts.header, ...parts.footer]) {
    account.leave(blockWords(readStory(root, context)), 'running-head')
  }
  for (const { root } of parts.comments) {
    for (const comment of root.children.filter(({ name }) => name === 'w:comment')) {
      account.met('comments')
      account.leave(blockWords(readStory(comment, context)), 'comment')
    }
  }
}

function contentParts({ footnotes, endnotes, comments, header, footer }: Parts): readonly Part[] {
  return [...footnotes, ...endnotes, ...comments, ...header, ...footer]
}

function externalLinks(parts: readonly Part[]): number {
  return parts.reduce(
    (count, { relationships }) => count + relationships.filter(({ part }) => part === null).length,
    0,
  )
}

function holdsWords(block: SourceBlock): boolean {
  return [block, ...block.footnotes].some((each) =>
    /\S/.test('kind' in each ? blockWords([each]) : each.text),
  )
}

/** The dates in them are those of the file, not of what it says. */
function propertiesOf(root: XmlElement | null): SourceProperties {
  const said = (name: string): string | null => childOf(root ?? undefined, name)?.text.trim() || null
  return { title: said('dc:title'), date: null, language: said('dc:language') }
}
