import type { Block, ExtractDocument, NoteBlock } from '#core/briefing/blocks'
import { fillTemplate } from '#core/fill-template'
import { extractWordsIn } from '#words/words'
import type { OfficeReading } from './office'
import { difference, headingsOf } from './pdf-checks'
import { letters, printedText } from './printed-text'

const { labels } = extractWordsIn('en')

/**
 * What is wrong with a Word document made of this model, as LibreOffice reads it; an empty list when nothing is.
 *
 * @param form - how its notes were asked for
 */
export function docxFaults(
  reading: OfficeReading,
  document: ExtractDocument,
  form: 'footnotes' | 'comments',
): readonly string[] {
  const { xml, text, pages } = reading
  const author = document.author || labels.producer
  const hung = hungNotes(document)
  const footnotes = elements(xml, 'text:note-body')
  const comments = elements(xml, 'office:annotation').map((each) =>
    each.replace(/<dc:date>.*?<\/dc:date>/, ''),
  )
  const isFootnotes = form === 'footnotes'
  return [
    ...difference('The text', letters(text), letters(printedText(withoutHungNotes(document, isFootnotes)))),
    ...difference(
      'The headings',
      [...xml.matchAll(/<text:h [^>]*text:outline-level="(\d)"[^>]*>([\s\S]*?)<\/text:h>/g)]
        .map(([, level, content = '']) => `${level} ${letters(plain(content))}`)
        .join('\n'),
      headingsOf(document)
        .map(({ level, text }) => `${level} ${letters(text)}`)
        .join('\n'),
    ),
    ...difference(
      'The footnotes',
      footnotes.map((each) => letters(plain(each))).join('\n'),
      isFootnotes ? hung.map(noteLetters).join('\n') : '',
    ),
    ...difference(
      'The comments',
      // Two on one passage begin at the same place, so that neither is first.
      comments
        .map((each) => letters(plain(each)))
        .toSorted()
        .join('\n'),
      isFootnotes
        ? ''
        : hung
            .map((note) => `${letters(author)}${noteLetters(note)}`)
            .toSorted()
            .join('\n'),
    ),
    ...(isFootnotes ? hung.map(noteLetters) : [])
      .filter((note) => !letters(pages.join('')).includes(note))
      .map((note) => `No page has the footnote “${note}”.`),
    ...propertyFaults(xml, document, author),
    ...runningFaults(reading, document),
  ]
}

/** Notes that hang on a printed passage; the others stand in the text. */
function hungNotes({ blocks }: ExtractDocument): readonly NoteBlock[] {
  return blocks.flatMap((block) => (block.kind === 'note' && block.anchor !== null ? [block] : []))
}

/** The extract as its running text stands in Word: hung notes gone, their numbers at their passages. */
function withoutHungNotes(document: ExtractDocument, numbered: boolean): ExtractDocument {
  const hung = hungNotes(document)
  const marked = <Part extends { readonly eId: string; readonly text: string }>(part: Part): Part => ({
    ...part,
    text: `${part.text}${marks(part.eId)}`,
  })
  const marks = (eId: string): string =>
    numbered
      ? hung
          .filter(({ anchor }) => anchor === eId)
          .map(({ number }) => number)
          .join('')
      : ''
  const blocks = document.blocks.flatMap((block): readonly Block[] => {
    if (block.kind === 'note') return block.anchor === null ? [block] : []
    if (block.kind === 'official') return [{ ...marked(block), items: block.items.map(marked) }]
    if (block.kind === 'register') return [{ ...block, rows: block.rows.map(marked) }]
    if (block.kind !== 'timeline') return [block]
    return [{ ...block, rows: block.rows.map((row) => ({ ...row, title: `${row.title}${marks(row.eId)}` })) }]
  })
  return { ...document, blocks }
}

function noteLetters({ number, on, quote, body }: NoteBlock): string {
  const words = quote === null ? '' : `${labels.quoted}: “${quote}”.`
  return letters(`${fillTemplate(labels.noteOn, { number, place: on })}. ${words} ${body}`)
}

function propertyFaults(xml: string, document: ExtractDocument, author: string): readonly string[] {
  const wanted = [
    `<dc:title>${escaped(document.title)}</dc:title>`,
    `<meta:initial-creator>${escaped(author)}</meta:initial-creator>`,
  ]
  return wanted.filter((each) => !xml.includes(each)).map((each) => `The properties lack ${each}.`)
}

/** Title, page x of y, edition, digest, notice and classification stand on every page, by fields and not by numbers. */
function runningFaults({ xml, pages }: OfficeReading, { running }: ExtractDocument): readonly string[] {
  const { title, edition, digest, notice, classification } = running
  const fields = ['<text:page-number ', '<text:page-count>'].filter((field) => !xml.includes(field))
  return [
    ...fields.map((field) => `There is no field ${field}.`),
    ...pages.flatMap((page, index) => {
      const place = fillTemplate(labels.pageOf, { page: index + 1, pages: pages.length })
      const all = [title, place, edition, digest, notice, classification]
      const found = letters(page)
      return all
        .filter((words) => !found.includes(letters(words)))
        .map((words) => `Page ${index + 1} lacks “${words}”.`)
    }),
  ]
}

function elements(xml: string, name: string): readonly string[] {
  return [...xml.matchAll(new RegExp(`<${name}[ >][\\s\\S]*?</${name}>`, 'g'))].map(([whole]) => whole)
}

function plain(xml: string): string {
  return xml
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
