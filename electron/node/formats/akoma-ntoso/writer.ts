import type { Conclusion, Declaration, PrefaceLine, TextNode } from '#core/document/declaration'
import { type Xml, xml, xmlFile, xmlText } from '../xml/write-xml'
import { type ExportFacts, writeMeta } from './write-meta'
import { writeNode, writePreamble } from './write-nodes'
import { writeWords } from './write-words'

/** Of the OASIS standard of 2018. */
const namespace = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0'

/**
 * A text as Akoma Ntoso 3.0, with its own eIds. What `readAkomaNtoso` makes of the file is the same tree, except that a
 * footnote's mark stands in the note and no more in the words, and that characters which XML cannot hold are U+FFFD.
 */
export function writeAkomaNtoso(declaration: Declaration, facts: ExportFacts): string {
  const { preamble, body, conclusions, attachments, edition } = declaration
  const statement = xml(
    'statement',
    { name: 'declaration' },
    writeMeta(declaration, facts, 'main'),
    preface(declaration),
    preamble.length > 0 ? xml('preamble', {}, writePreamble(preamble)) : null,
    xml(
      'mainBody',
      { 'xml:lang': edition.language },
      ...(body.length > 0 ? body.map(writeNode) : [xml('p')]),
    ),
    conclusions.length > 0 ? xml('conclusions', {}, ...conclusions.map(conclusion)) : null,
    attachments.length > 0
      ? xml('attachments', {}, ...attachments.map((node) => attachment(node, declaration, facts)))
      : null,
  )
  return xmlFile(xml('akomaNtoso', { xmlns: namespace }, statement), facts.origin ?? null)
}

function preface({ title, dateLine, visit, signature, preface: lines = [] }: Declaration): Xml {
  const date = visit?.start ?? signature?.date ?? null
  const line = dateLine === null ? null : xmlText(dateLine)
  const at = (position: PrefaceLine['position']) =>
    lines.filter((each) => each.position === position).map(({ text }) => xml('p', {}, writeWords({ text })))
  return xml(
    'preface',
    {},
    ...at('above'),
    xml('p', {}, xml('docTitle', {}, writeWords({ text: title }))),
    line && xml('p', {}, date === null ? line : xml('docDate', { date }, line)),
    ...at('below'),
  )
}

function conclusion({ kind, text }: Conclusion): Xml {
  return xml('block', { name: kind }, writeWords({ text }))
}

/** An attachment is a document of its own. Its words that are no heading come before its parts. */
function attachment(node: TextNode, declaration: Declaration, facts: ExportFacts): Xml {
  const { eId, num, heading, text, footnotes, inlineItems, children } = node
  const words =
    text === ''
      ? null
      : xml('p', {}, writeWords({ text, inlineItems, footnotes: heading === null ? footnotes : [] }))
  const isBare = words === null && children.length === 0
  return xml(
    'attachment',
    { eId },
    num === null ? null : xml('num', {}, xmlText(num)),
    heading === null ? null : xml('heading', {}, writeWords({ text: heading, footnotes })),
    xml(
      'doc',
      { name: 'annex' },
      writeMeta(declaration, facts, eId),
      xml('mainBody', {}, words, ...children.map(writeNode), isBare ? xml('p') : null),
    ),
  )
}
