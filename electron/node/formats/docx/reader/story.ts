import type { SourceBlock } from '#core/import/source-text'
import { nowhere } from './account'
import { blockWords } from './block-words'
import type { DocumentContext } from './context'
import { type FieldStack, fieldStack } from './fields'
import { type InlineState, readInline, type TextBox } from './inline'
import { type Line, openLine } from './line'
import { membershipOf } from './numbering'
import { over, type RunFormat, runFormatOf } from './run-format'
import { headingLevel, isContentsLine, listPlaceOf, type Style } from './styles'
import { readTable } from './table'
import { childOf, integerOf, valueOf, type XmlElement } from './xml-part'

/** A paragraph whose end is not printed: its words stand before those of the next one. */
interface Unended {
  readonly line: Line
  readonly boxes: TextBox[]
  readonly paragraph: XmlElement
}

interface StoryState {
  readonly context: DocumentContext
  /** Fields reach over paragraphs. */
  readonly fields: FieldStack
  readonly blocks: SourceBlock[]
  unended: Unended | null
}

/**
 * Reads what paragraphs and tables stand in: the body, a cell, a note, a text box, a head.
 *
 * @param fields - that are open around it
 */
export function readStory(
  container: XmlElement,
  context: DocumentContext,
  fields: FieldStack = fieldStack(),
): readonly SourceBlock[] {
  const state: StoryState = { context, fields, blocks: [], unended: null }
  readParts(container.children, state)
  endUnended(state)
  return state.blocks
}

function readParts(elements: readonly XmlElement[], state: StoryState): void {
  const { context } = state
  for (const element of elements) {
    switch (element.name) {
      case 'w:p':
        readParagraph(element, state)
        break
      case 'w:tbl':
        endUnended(state)
        take(
          readTable(element, context, (cell) => readStory(cell, context, state.fields)),
          state,
        )
        break
      case 'w:sdt':
        context.account.met('content-controls')
        readParts(childOf(element, 'w:sdtContent')?.children ?? [], state)
        break
      case 'w:altChunk':
      case 'w:subDoc':
        context.unreadable(element.name.slice(2))
        break
      case 'w:tcPr':
      case 'w:sectPr':
        break
      default:
        readParts(element.children, state)
    }
  }
}

/** A spread of many thousands would be too many arguments. */
function take(blocks: readonly SourceBlock[], state: StoryState): void {
  for (const block of blocks) state.blocks.push(block)
}

function readParagraph(paragraph: XmlElement, state: StoryState): void {
  const { context, fields } = state
  const properties = childOf(paragraph, 'w:pPr')
  const mark = childOf(properties, 'w:rPr')
  const line = state.unended?.line ?? openLine(context.account)
  const boxes = state.unended?.boxes ?? []
  state.unended = null
  readInline(paragraph.children, {
    context,
    fields,
    line,
    boxes,
    style: valueOf(properties, 'w:pStyle'),
  } satisfies InlineState)
  if (childOf(mark, 'w:ins') ?? childOf(mark, 'w:moveTo')) context.account.met('insertions')
  const endDeleted = childOf(mark, 'w:del') ?? childOf(mark, 'w:moveFrom')
  if (endDeleted !== undefined) context.account.met('deletions')
  const unended = { line, boxes, paragraph }
  if (endDeleted !== undefined || isDropCap(properties)) state.unended = unended
  else endParagraph(unended, state)
  if (childOf(properties, 'w:sectPr') !== undefined) context.marks.sectionEnds()
}

/** A large first letter is a paragraph of its own, set into the next one. */
function isDropCap(properties: XmlElement | undefined): boolean {
  const place = childOf(properties, 'w:framePr')?.attributes.get('w:dropCap')
  return place === 'drop' || place === 'margin'
}

function endUnended(state: StoryState): void {
  if (state.unended !== null) endParagraph(state.unended, state)
  state.unended = null
}

function endParagraph({ line, boxes, paragraph }: Unended, state: StoryState): void {
  const { context, blocks } = state
  const properties = childOf(paragraph, 'w:pPr')
  const chain = context.styles.chain(valueOf(properties, 'w:pStyle'))
  const finished = line.finish()
  const isGone = finished.text === '' && finished.footnotes.length === 0 && endIsGone(properties, context)
  const { num, level } = isGone ? nothing : numberOf(properties, chain, context)
  const block = {
    ...kindOf(headingLevel(integerOf(valueOf(properties, 'w:outlineLvl')), chain), num, level),
    ...finished,
    num,
    stated: null,
    origin: nowhere,
  } satisfies SourceBlock
  if (isContentsLine(chain)) context.account.leave(blockWords([block]), 'front-matter')
  else if (finished.text !== '' || finished.footnotes.length > 0 || /[\p{L}\p{N}]/u.test(num ?? ''))
    blocks.push(block)
  for (const { story, place } of boxes) {
    const inside = readStory(story, context)
    if (place === 'text') take(inside, state)
    else context.account.leave(blockWords(inside), place)
  }
}

/** Whether the end of the paragraph is not printed: without words, the paragraph is not there, nor its number. */
function endIsGone(properties: XmlElement | undefined, context: DocumentContext): boolean {
  const mark = childOf(properties, 'w:rPr')
  if (childOf(mark, 'w:del') !== undefined || childOf(mark, 'w:moveFrom') !== undefined) return true
  return markFormat(properties, context).hidden === true
}

function markFormat(properties: XmlElement | undefined, { styles }: DocumentContext): RunFormat {
  const mark = childOf(properties, 'w:rPr')
  return over(runFormatOf(mark), styles.run(valueOf(properties, 'w:pStyle'), valueOf(mark, 'w:rStyle')))
}

interface Numbered {
  readonly num: string | null
  readonly level: number
}

const nothing: Numbered = { num: null, level: 0 }

/** Counts the paragraph and says what is printed before it; in capitals where the number is set in them. */
function numberOf(
  properties: XmlElement | undefined,
  chain: readonly Style[],
  context: DocumentContext,
): Numbered {
  const own = childOf(properties, 'w:numPr')
  const place = membershipOf(context.numbering, own && listPlaceOf(own), chain)
  if (place === null) return nothing
  const { text, known } = context.count(place)
  if (!known) context.account.met('unknown-characters')
  const capitals =
    place.instance.levels.get(place.level)?.run.capitals ?? markFormat(properties, context).capitals
  return { num: capitals === true && text !== null ? text.toUpperCase() : text, level: place.level }
}

function kindOf(
  heading: number | null,
  num: string | null,
  level: number,
): Pick<SourceBlock, 'kind' | 'level'> {
  if (heading !== null) return { kind: 'heading', level: heading }
  return num === null ? { kind: 'text', level: null } : { kind: 'item', level }
}
