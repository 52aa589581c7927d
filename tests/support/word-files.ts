import { strToU8, zipSync } from 'fflate'

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

const vocabularies = [
  `xmlns:w="${MAIN}"`,
  `xmlns:r="${RELATIONS}"`,
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
].join(' ')

/** The parts of a Word document, each as what stands in its root; those left out are not in the file. */
export interface WordFileParts {
  readonly body: string
  readonly styles?: string
  readonly numbering?: string
  readonly settings?: string
  readonly footnotes?: string
  readonly endnotes?: string
  readonly comments?: string
  readonly header?: string
  readonly footer?: string
  /** `dc:` properties of the file. */
  readonly properties?: string
  /** More relations of the document. */
  readonly relations?: string
}

const roots = {
  styles: 'styles',
  numbering: 'numbering',
  settings: 'settings',
  footnotes: 'footnotes',
  endnotes: 'endnotes',
  comments: 'comments',
  header: 'hdr',
  footer: 'ftr',
} as const

/** The files of a Word document as XML, by their names in the archive. */
export function wordXml(parts: WordFileParts): Record<string, string> {
  const given = Object.entries(roots).flatMap(([part, root]) => {
    const content = parts[part as keyof typeof roots]
    return content === undefined ? [] : [{ part, root, content }]
  })
  const relation = (type: string, target: string, index: number): string =>
    `<Relationship Id="p${index}" Type="${RELATIONS}/${type}" Target="${target}"/>`
  return {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="d" Type="${RELATIONS}/officeDocument" Target="word/document.xml"/><Relationship Id="c" Type="${PACKAGE}/relationships/metadata/core-properties" Target="/docProps/core.xml"/></Relationships>`,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?>\n<w:document ${vocabularies}><w:body>${parts.body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${given.map(({ part }, index) => relation(part, `${part}.xml`, index)).join('')}${parts.relations ?? ''}</Relationships>`,
    'docProps/core.xml': `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">${parts.properties ?? ''}</cp:coreProperties>`,
    ...Object.fromEntries(
      given.map(({ part, root, content }) => [
        `word/${part}.xml`,
        `<w:${root} ${vocabularies}>${content}</w:${root}>`,
      ]),
    ),
  }
}

/** A Word document written by hand, for what no program makes on demand. */
export function wordFile(parts: WordFileParts): Uint8Array {
  return zipped(wordXml(parts))
}

export function zipped(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [
        name,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  )
}

/** A paragraph of one run. */
export function paragraph(text: string, properties = ''): string {
  const own = properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`
  return `<w:p>${own}${run(text)}</w:p>`
}

export function run(text: string, properties = ''): string {
  const own = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`
  return `<w:r>${own}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`
}

/** A paragraph of a list. */
export function listed(text: string, numId: number, level = 0): string {
  return paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`)
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
