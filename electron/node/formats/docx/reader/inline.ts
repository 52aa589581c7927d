import type { LeftOutReason } from '#core/import/source-text'
import { symbolOf, withSymbols } from '../../symbols'
import type { DocumentContext } from './context'
import { drawingOf } from './drawing'
import { type FieldStack, fieldTrait } from './fields'
import type { Line } from './line'
import type { NoteKind } from './note-marks'
import { over, plainRun, type RunFormat, runFormatOf } from './run-format'
import { childOf, valueOf, type XmlElement } from './xml-part'

/** A text box that a paragraph holds, and where its words go. */
export interface TextBox {
  readonly story: XmlElement
  readonly place: 'text' | LeftOutReason
}

/** A paragraph while its words are read. */
export interface InlineState {
  readonly context: DocumentContext
  readonly fields: FieldStack
  readonly line: Line
  readonly boxes: TextBox[]
  /** The style of the paragraph. */
  readonly style: string | undefined
}

/** A sign that the page shows and the file does not hold. */
const UNKNOWN_SIGN = '\ufffd'

/** Takes the words of a paragraph, in order; what changes were tracked in it are taken as accepted. */
export function readInline(elements: readonly XmlElement[], state: InlineState, deleted = false): void {
  for (const element of elements) readElement(element, state, deleted)
}

function readElement(element: XmlElement, state: InlineState, deleted: boolean): void {
  const { account, unreadable } = state.context
  switch (element.name) {
    case 'w:pPr':
      return
    case 'w:r':
    case 'm:r':
      return readRun(element, state, deleted)
    case 'w:ins':
    case 'w:moveTo':
      account.met('insertions')
      return readInline(element.children, state, deleted)
    case 'w:del':
    case 'w:moveFrom':
      account.met('deletions')
      return readInline(element.children, state, true)
    case 'w:sdt':
      account.met('content-controls')
      return readInline(childOf(element, 'w:sdtContent')?.children ?? [], state, deleted)
    case 'w:fldSimple':
      return readSimpleField(element, state, deleted)
    case 'm:oMath':
      // Its letters stand in the text, one after another; fractions and exponents cannot.
      if (element.children.some(({ name }) => name !== 'm:r')) account.met('unknown-characters')
      return readInline(element.children, state, deleted)
    case 'w:subDoc':
      return unreadable('subDoc')
    default:
      return readInline(element.children, state, deleted)
  }
}

function readSimpleField(element: XmlElement, state: InlineState, deleted: boolean): void {
  const { fields } = state
  fields.begin()
  fields.instruct(element.attributes.get('w:instr') ?? '')
  fields.separate()
  readInline(element.children, state, deleted)
  endField(state, plainRun, deleted)
}

function endField(state: InlineState, format: RunFormat, deleted: boolean): void {
  const field = state.fields.end()
  const trait = field === null ? null : fieldTrait(field)
  if (trait === null) return
  state.context.account.met(trait)
  if (trait === 'unknown-characters') addWords(UNKNOWN_SIGN, format, state, deleted)
}

function readRun(run: XmlElement, state: InlineState, deleted: boolean): void {
  const properties = childOf(run, 'w:rPr')
  const ofStyle = state.context.styles.run(state.style, valueOf(properties, 'w:rStyle'))
  const format = over(runFormatOf(properties), ofStyle)
  const { children } = run
  for (const [index, child] of children.entries()) {
    const kind = noteKindOf(child)
    if (kind === null) {
      readRunChild(child, format, state, deleted)
      continue
    }
    const own = ['1', 'true', 'on'].includes(child.attributes.get('w:customMarkFollows') ?? '')
    const rest = children.slice(index + 1)
    readNote(kind, child, own ? markIn(rest, format) : null, format, state, deleted)
    // The rest of this run is the mark, which is no part of the text.
    if (own) return
  }
}

function readRunChild(child: XmlElement, format: RunFormat, state: InlineState, deleted: boolean): void {
  const { fields, context } = state
  const add = (text: string): void => addWords(text, format, state, deleted)
  switch (child.name) {
    case 'w:t':
    case 'm:t':
      return add(wordsOf(child, format, context))
    case 'w:delText':
      return addWords(wordsOf(child, format, context), format, state, true)
    case 'w:instrText':
    case 'w:delInstrText':
      return fields.instruct(child.text)
    case 'w:fldChar':
      return readFieldMark(child, format, state, deleted)
    case 'w:tab':
    case 'w:ptab':
      return add('\t')
    case 'w:br':
    case 'w:cr':
      return add('\n')
    case 'w:noBreakHyphen':
      return add('\u2011')
    case 'w:sym':
      return add(signOf(child, context))
    case 'w:drawing':
    case 'w:pict':
    case 'w:object':
      return readDrawing(child, format, state, deleted)
    case 'w:rPr':
    case 'w:softHyphen':
      return
    default:
      return readInline(child.children, state, deleted)
  }
}

function readFieldMark(mark: XmlElement, format: RunFormat, state: InlineState, deleted: boolean): void {
  const { fields } = state
  switch (mark.attributes.get('w:fldCharType')) {
    case 'begin':
      return fields.begin()
    case 'separate':
      return fields.separate()
    case 'end':
      return endField(state, format, deleted)
    default:
      return undefined
  }
}

/** Where words go that stand here. What is deleted is so in a field too; an instruction is no words at all. */
function placeOf(
  format: RunFormat,
  state: InlineState,
  deleted: boolean,
): 'text' | 'instruction' | LeftOutReason {
  const place = state.fields.place()
  if (place === 'instruction') return place
  if (deleted) return 'deleted'
  return format.hidden === true ? 'hidden' : place
}

function addWords(text: string, format: RunFormat, state: InlineState, deleted: boolean): void {
  const place = placeOf(format, state, deleted)
  if (place !== 'instruction') state.line.add(text, format, place)
}

/** Blanks at the ends of a run count only where it says so; a line feed in it is a blank. */
function wordsOf(element: XmlElement, { font }: RunFormat, context: DocumentContext): string {
  const kept = context.keepsBlanks || element.attributes.get('xml:space') === 'preserve'
  const raw = kept ? element.text : element.text.replaceAll(/^[ \t\r\n]+|[ \t\r\n]+$/g, '')
  const { text, unknown } = withSymbols(raw.replaceAll(/[\r\n]+/g, ' '), font)
  context.account.met('unknown-characters', unknown)
  return text
}

/** A character of a face of symbols; one that nobody knows stays at its place in Unicode's private area. */
function signOf(element: XmlElement, { account }: DocumentContext): string {
  const code = Number.parseInt(element.attributes.get('w:char') ?? '', 16)
  const valid = code > 0x1f && code <= 0xffff && (code < 0xd800 || code > 0xdfff)
  const known = valid ? symbolOf(element.attributes.get('w:font'), code) : null
  if (known !== null) return known
  account.met('unknown-characters')
  return valid ? String.fromCodePoint(code < 0x100 ? code + 0xf000 : code) : UNKNOWN_SIGN
}

function noteKindOf({ name }: XmlElement): NoteKind | null {
  if (name === 'w:footnoteReference') return 'footnote'
  return name === 'w:endnoteReference' ? 'endnote' : null
}

/** The mark that somebody typed for a note. */
function markIn(elements: readonly XmlElement[], { font }: RunFormat): string {
  return elements
    .map((element) => {
      if (element.name === 'w:t') return withSymbols(element.text, font).text
      const code = Number.parseInt(element.attributes.get('w:char') ?? '', 16)
      return element.name === 'w:sym' && code > 0x1f
        ? (symbolOf(element.attributes.get('w:font'), code) ?? '')
        : ''
    })
    .join('')
    .trim()
}

function readNote(
  kind: NoteKind,
  reference: XmlElement,
  ownMark: string | null,
  format: RunFormat,
  state: InlineState,
  deleted: boolean,
): void {
  const { context, line } = state
  const place = placeOf(format, state, deleted)
  if (place === 'instruction') return
  const marker = place === 'text' ? (ownMark ?? context.marks.next(kind)) : ''
  const text = context.noteText(kind, reference.attributes.get('w:id') ?? '')
  if (place === 'text') line.note(marker, text)
  else context.account.leave(text, place)
}

function readDrawing(element: XmlElement, format: RunFormat, state: InlineState, deleted: boolean): void {
  const { account } = state.context
  const { boxes, pictures, scripts, words } = drawingOf(element)
  account.met('pictures', pictures + words.length)
  account.met('scripts', scripts)
  account.met('text-boxes', boxes.length)
  for (const drawn of words) account.leave(drawn, 'metadata')
  const place = placeOf(format, state, deleted)
  if (place === 'instruction') return
  for (const story of boxes) state.boxes.push({ story, place })
}
