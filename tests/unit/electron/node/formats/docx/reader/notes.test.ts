import { expect, it } from 'vitest'
import type { SourceText } from '#core/import/source-text'
import { readDocx } from '#node/formats/docx/reader/read-docx'
import { paragraph, run, type WordFileParts, wordFile } from '../../../../../../support/word-files'

function read(parts: WordFileParts): SourceText {
  const result = readDocx(wordFile(parts))
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

const p = (...runs: readonly string[]): string => `<w:p>${runs.join('')}</w:p>`
const reference = (id: number, kind = 'footnote', more = ''): string =>
  `<w:r><w:${kind}Reference w:id="${id}" ${more}/></w:r>`
const note = (id: number, text: string, kind = 'footnote'): string =>
  `<w:${kind} w:id="${id}"><w:p><w:r><w:${kind}Ref/></w:r>${run(` ${text}`)}</w:p></w:${kind}>`
const footnotes =
  '<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>' +
  [2, 3, 4].map((id) => note(id, `note ${id}`)).join('')

const marks = (text: SourceText): readonly string[] =>
  text.blocks.flatMap((block) =>
    block.footnotes.map(({ marker, offset, text }) => `${marker} at ${offset}: ${text}`),
  )

it('notes stand where their mark is, counted in the order of the text', () => {
  const body =
    p(run('  Recalling the Treaty'), reference(3), run(' of 1974'), reference(2), run(', ')) +
    p(run('x'), reference(4))
  const text = read({ body, footnotes })
  expect(text.blocks[0]?.text).toBe('Recalling the Treaty of 1974,')
  expect(marks(text)).toEqual(['1 at 20: note 3', '2 at 28: note 2', '3 at 1: note 4'])
  // The line that parts notes from the text is one of them, without words.
  expect(text.left).toEqual([])
})

it('endnotes have small roman marks, and a count of their own', () => {
  const body = p(run('a'), reference(2), reference(7, 'endnote'), reference(8, 'endnote'))
  const endnotes = note(7, 'seven', 'endnote') + note(8, 'eight', 'endnote')
  expect(marks(read({ body, footnotes: note(2, 'two'), endnotes }))).toEqual([
    '1 at 1: two',
    'i at 1: seven',
    'ii at 1: eight',
  ])
})

it('a mark that somebody typed is the mark, and no word of the text', () => {
  const own = (mark: string): string =>
    `<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/>${mark}</w:r>`
  const body = p(
    run('a'),
    own('<w:t>*</w:t>'),
    run('b'),
    reference(3),
    own('<w:sym w:font="Symbol" w:char="F0B7"/>'),
  )
  const text = read({ body, footnotes })
  expect(text.blocks[0]?.text).toBe('ab')
  expect(marks(text)).toEqual(['* at 1: note 2', '1 at 2: note 3', '• at 2: note 2'])
})

it('settings and sections say how notes are counted', () => {
  const section = (more: string): string => `<w:sectPr><w:footnotePr>${more}</w:footnotePr></w:sectPr>`
  const settings = '<w:footnotePr><w:numFmt w:val="lowerLetter"/><w:numStart w:val="3"/></w:footnotePr>'
  const first = p(run('a'), reference(2), reference(3))
  const body = first + paragraph('', section('<w:numFmt w:val="upperRoman"/>')) + p(run('b'), reference(4))
  expect(marks(read({ body: first, footnotes, settings })).map((mark) => mark.slice(0, 1))).toEqual([
    'c',
    'd',
  ])
  expect(
    marks(
      read({
        body:
          body +
          section('<w:numRestart w:val="eachSect"/><w:numFmt w:val="chicago"/><w:numStart w:val="1"/>'),
        footnotes,
        settings,
      }),
    ).map((mark) => mark.split(' ')[0]),
  ).toEqual(['III', 'IV', '*'])
  expect(marks(read({ body, footnotes })).map((mark) => mark.split(' ')[0])).toEqual(['I', 'II', '3'])
})

it('notes of deleted words go with them and are not counted; notes that nothing leads to are listed', () => {
  const body = p(run('a'), `<w:del w:id="1">${reference(2)}</w:del>`, reference(3))
  const text = read({ body, footnotes })
  expect(marks(text)).toEqual(['1 at 1: note 3'])
  expect(text.left.map(({ why, words }) => `${why}: ${words}`)).toEqual(['deleted: note 2', 'hidden: note 4'])
})

it('a note of paragraphs keeps them apart; one that leads to itself ends', () => {
  const long = `<w:footnote w:id="2">${paragraph('one')}${p(run('two'), reference(2))}</w:footnote>`
  expect(marks(read({ body: p(run('a'), reference(2)), footnotes: long }))).toEqual(['1 at 1: one\ntwo'])
})
