/** The vocabularies of a Word document by the short name that we use, whatever prefix a file uses (ECMA-376, both editions of each). */
const vocabularies: Readonly<Record<string, readonly string[]>> = {
  w: [
    'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
    'http://purl.oclc.org/ooxml/wordprocessingml/main',
  ],
  r: [
    'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
    'http://purl.oclc.org/ooxml/officeDocument/relationships',
  ],
  m: [
    'http://schemas.openxmlformats.org/officeDocument/2006/math',
    'http://purl.oclc.org/ooxml/officeDocument/math',
  ],
  pic: [
    'http://schemas.openxmlformats.org/drawingml/2006/picture',
    'http://purl.oclc.org/ooxml/drawingml/picture',
  ],
  c: ['http://schemas.openxmlformats.org/drawingml/2006/chart', 'http://purl.oclc.org/ooxml/drawingml/chart'],
  dgm: [
    'http://schemas.openxmlformats.org/drawingml/2006/diagram',
    'http://purl.oclc.org/ooxml/drawingml/diagram',
  ],
  mc: ['http://schemas.openxmlformats.org/markup-compatibility/2006'],
  v: ['urn:schemas-microsoft-com:vml'],
  rel: ['http://schemas.openxmlformats.org/package/2006/relationships'],
  dc: ['http://purl.org/dc/elements/1.1/'],
  xml: ['http://www.w3.org/XML/1998/namespace'],
}

const short: ReadonlyMap<string, string> = new Map(
  Object.entries(vocabularies).flatMap(([name, uris]) => uris.map((uri) => [uri, name] as const)),
)

/** A name as we write it: `w:p`; `id` for one of no vocabulary, `?:x` for one of a vocabulary that is not read. */
export function nameIn(uri: string, local: string): string {
  return uri === '' ? local : `${short.get(uri) ?? '?'}:${local}`
}
