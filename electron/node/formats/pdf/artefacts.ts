/**
 * Chromium tags the words of a page but leaves its running lines, rules and borders as bare content: neither part of
 * the structure nor marked as decoration, as PDF/UA wants. Screen readers may then read them out on every page.
 *
 * A content stream here is Latin-1 text written by Skia: operands, then an operator.
 */

const PATH_BUILDING = new Set(['m', 'l', 'c', 'v', 'y', 're', 'h'])
const PATH_CLIPPING = new Set(['W', 'W*'])
const PATH_PAINTING = new Set(['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*'])
/** Strings, hexadecimal strings, dictionaries, arrays, names and bare words; comments are skipped as white space. */
const TOKEN = /\((?:\\[\s\S]|[^\\()])*\)|<<|>>|<[0-9A-Fa-f\s]*>|[[\]]|\/[^\s()<>[\]{}/%]*|[^\s()<>[\]{}/%]+/g

const TEXT_ARTEFACT = '/Artifact <</Type /Pagination>> BDC\n'
const PATH_ARTEFACT = '/Artifact <</Type /Layout>> BDC\n'
const END = '\nEMC\n'

/** Marks everything that is painted outside tagged content as an artefact. What is tagged stays byte for byte. */
export function markArtefacts(content: string): string {
  const insertions = findArtefacts(content)
  let marked = ''
  let from = 0
  for (const { start, end, opening } of insertions) {
    marked += `${content.slice(from, start)}${opening}${content.slice(start, end)}${END}`
    from = end
  }
  return marked + content.slice(from)
}

type Artefact = { readonly start: number; readonly end: number; readonly opening: string }

function findArtefacts(content: string): readonly Artefact[] {
  const found: Artefact[] = []
  let depth = 0
  let operandsFrom = -1
  let text: { start: number; tagged: boolean } | null = null
  let pathFrom = -1
  let clips = false
  for (const match of content.matchAll(TOKEN)) {
    const [token] = match
    const start = match.index
    const end = start + token.length
    if (operandsFrom < 0) operandsFrom = start
    if (!isOperator(token)) continue
    if (token === 'BDC' || token === 'BMC') {
      // `ReversedChars` only says how the characters inside are stored: it is no tag.
      depth += 1
      if (text && !content.slice(operandsFrom, start).startsWith('/ReversedChars')) text.tagged = true
    } else if (token === 'EMC') depth -= 1
    else if (token === 'BT') text = { start, tagged: depth > 0 }
    else if (token === 'ET') {
      if (text && !text.tagged) found.push({ start: text.start, end, opening: TEXT_ARTEFACT })
      text = null
    } else if (PATH_BUILDING.has(token)) {
      if (pathFrom < 0) pathFrom = operandsFrom
    } else if (PATH_CLIPPING.has(token)) clips = true
    else if (PATH_PAINTING.has(token) || token === 'n') {
      if (pathFrom >= 0 && token !== 'n' && !clips && depth === 0) {
        found.push({ start: pathFrom, end, opening: PATH_ARTEFACT })
      }
      pathFrom = -1
      clips = false
    }
    operandsFrom = -1
  }
  return found
}

function isOperator(token: string): boolean {
  return /^[A-Za-z'"]/.test(token) && token !== 'true' && token !== 'false' && token !== 'null'
}
