import { letters } from './printed-text'
import { output } from './terminal-programs'

/** A heading as the structure tree or the outline has it. */
export interface PdfHeading {
  readonly level: number
  readonly text: string
}

/** What poppler reads out of a PDF. */
export interface PdfReading {
  /** `pdfinfo`, by label. */
  readonly info: Readonly<Record<string, string>>
  /** The text of the structure tree in its order, as letters. */
  readonly structure: string
  readonly headings: readonly PdfHeading[]
  /** Names of the structure's elements, each once. */
  readonly elements: ReadonlySet<string>
  /** The text of each page in the order of painting, as letters. */
  readonly pages: readonly string[]
  readonly fonts: readonly { readonly name: string; readonly embedded: boolean; readonly subset: boolean }[]
  readonly outline: readonly PdfHeading[]
}

/** Reads a PDF with poppler's programs. */
export async function readPdf(file: string): Promise<PdfReading> {
  const info = await output('pdfinfo', file)
  const structure = readStructure(await output('pdfinfo', '-struct-text', file))
  const painted = await output('pdftotext', '-raw', '-enc', 'UTF-8', file, '-')
  return {
    info: Object.fromEntries(
      info.split('\n').map((line) => {
        const colon = line.indexOf(':')
        return [line.slice(0, colon), line.slice(colon + 1).trim()]
      }),
    ),
    ...structure,
    pages: painted.split('\f').slice(0, -1).map(letters),
    fonts: (await output('pdffonts', file)).split('\n').slice(2).filter(Boolean).map(readFont),
    outline: readOutline(await output('pdftohtml', '-xml', '-i', '-stdout', file)),
  }
}

/** Lines of `pdfinfo -struct-text`: elements by indentation, texts in quotation marks. */
function readStructure(listed: string): Pick<PdfReading, 'structure' | 'headings' | 'elements'> {
  const texts: string[] = []
  const headings: { level: number; text: string }[] = []
  const elements = new Set<string>()
  let heading: { indent: number; at: number } | null = null
  for (const line of listed.split('\n')) {
    const indent = line.length - line.trimStart().length
    const content = line.trim()
    if (content.startsWith('"') && content.endsWith('"') && content.length > 1) {
      const text = content.slice(1, -1)
      texts.push(text)
      const open = heading && indent > heading.indent ? headings[heading.at] : undefined
      if (open) open.text = `${open.text} ${text}`.trim()
      continue
    }
    const [name = ''] = content.split(' ')
    if (name === '') continue
    elements.add(name)
    if (heading && indent <= heading.indent) heading = null
    const level = /^H([1-6])$/.exec(name)?.[1]
    if (level === undefined) continue
    headings.push({ level: Number(level), text: '' })
    heading = { indent, at: headings.length - 1 }
  }
  return { structure: letters(texts.join('')), headings, elements }
}

function readFont(line: string): PdfReading['fonts'][number] {
  const [name = ''] = line.split(' ')
  const [embedded, subset] = /\b(yes|no)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+\s*$/.exec(line)?.slice(1) ?? []
  return { name, embedded: embedded === 'yes', subset: subset === 'yes' }
}

/** The outline as `pdftohtml -xml` nests it. */
function readOutline(xml: string): readonly PdfHeading[] {
  const headings: PdfHeading[] = []
  let level = 0
  for (const [tag, text = ''] of xml.matchAll(/<outline>|<\/outline>|<item[^>]*>([^<]*)<\/item>/g)) {
    if (tag === '<outline>') level += 1
    else if (tag === '</outline>') level -= 1
    else headings.push({ level, text: decodeEntities(text) })
  }
  return headings
}

function decodeEntities(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll(/&#(\d+);/g, (_entity, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&amp;', '&')
}
