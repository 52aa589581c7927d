import { describe, expect, it } from 'vitest'
import { detectFormat } from '#node/formats/detect-format'
import { bytesOf } from '../../../../support/formats/bytes-of'

function detect(content: string | readonly number[], name: string): string {
  const bytes = typeof content === 'string' ? bytesOf(content) : new Uint8Array(content)
  const result = detectFormat(bytes, name)
  return result.ok
    ? result.value
    : [result.error.code, result.error.detail].filter((part) => part !== null).join(' ')
}

const zip = '\u0050\u004b\u0003\u0004'
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

describe('the format of a file', () => {
  it.each([
    ['%PDF-1.7\n…', 'a.docx', 'pdf'],
    ['\n\n%PDF-1.4', 'a', 'pdf'],
    [`${zip}…[Content_Types].xml…word/document.xml`, 'a.zip', 'docx'],
    ['<!DOCTYPE html><p>x', 'a.txt', 'html'],
    ['\ufeff  <html><body>', 'a', 'html'],
    ['<?xml version="1.0"?><!-- c --><html xmlns="x">', 'a.xml', 'html'],
    ['<p>1. A piece of a page', 'a', 'html'],
    ['words first <b>then</b>', 'a.html', 'html'],
    ['<?xml version="1.0"?>\n<!-- c -->\n<an:akomaNtoso xmlns:an="x">', 'a.html', 'akoma-ntoso'],
    ['<!DOCTYPE akomaNtoso [<!ENTITY a "b">]><akomaNtoso>', 'a.xml', 'akoma-ntoso'],
    ['<?xml version="1.0"?><treaty><meta/>', 'a.xml', 'treaty-xml'],
    ['# Title', 'a.md', 'markdown'],
    ['---\ntitle: x\n---\nwords', 'a', 'markdown'],
    ['<b>words</b> of a note', 'a.md', 'markdown'],
    ['1. Words', 'a.txt', 'text'],
    ['Words without a name', '', 'text'],
    ['PKR 5 billion', 'a.txt', 'text'],
    ['< 5 per cent', 'a.txt', 'text'],
  ])('is told by what it begins with, then by its name: %j as %s', (content, name, format) => {
    expect(detect(content, name)).toBe(format)
  })

  it('is told in every encoding that has ASCII, also in those that only the file can name', () => {
    const koi8 = [...bytesOf('<html><meta charset="koi8-r"><title>'), 0xf7, 0xcf, 0xc4, 0xc1]
    expect(detect(koi8, 'a')).toBe('html')
    // A reader says of it that its encoding cannot be told.
    expect(detect([0xf7, 0xcf, 0xc4, 0xc1], 'a.txt')).toBe('text')
  })

  it('is told in UTF-16 and in windows-1251', () => {
    expect(detect([0xff, 0xfe, ...Buffer.from('<html>', 'utf16le')], 'a')).toBe('html')
    expect(detect([0xc2, 0xee, 0xe4, 0xe0, 0x20, 0xf0, 0xe5, 0xea], 'a.txt')).toBe('text')
  })
})

describe('a file that is not read', () => {
  it.each([
    ['', 'a.docx', 'empty'],
    [' \n\t', 'a.txt', 'empty'],
    [compoundFile, 'renamed.docx', 'wrong-format doc'],
    [[...compoundFile, ...Buffer.from('EncryptedPackage', 'utf16le')], 'a.docx', 'encrypted'],
    [[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a], 'a.pdf', 'wrong-format png'],
    [[0xff, 0xd8, 0xff, 0xe0], 'a.docx', 'wrong-format jpeg'],
    [`${zip}…xl/workbook.xml`, 'a.docx', 'wrong-format xlsx'],
    [`${zip}…mimetypeapplication/vnd.oasis.opendocument.text`, 'a.docx', 'wrong-format odt'],
    [`${zip}…photos/`, 'a.docx', 'wrong-format zip'],
    ['{\\rtf1\\ansi', 'a.doc', 'wrong-format rtf'],
    ['MIME-Version: 1.0\n', 'a.mht', 'wrong-format mhtml'],
    ['<?xml version="1.0"?><rss>', 'a.xml', 'wrong-format rss'],
    ['just words', 'a.docx', 'wrong-format text'],
    ['just words', 'a.xml', 'wrong-format text'],
    [Array.from({ length: 600 }, (_unused, index) => (index * 7) % 256), 'a.txt', 'wrong-format binary'],
  ])('says what it is instead: %j as %s', (content, name, answer) => {
    expect(detect(content, name)).toBe(answer)
  })
})
