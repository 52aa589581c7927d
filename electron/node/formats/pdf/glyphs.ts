/**
 * Where one glyph stands for several characters (an apostrophe also for the modifier letter, a ligature), Chromium
 * writes the right words beside it, as `ActualText`, and a wrong or empty character into the font's own table. Not all
 * readers heed the former: poppler loses the rest of the line, others copy the wrong character. Where a font uses such
 * a glyph in one sense only, the sense is moved into the font's table, which everyone reads.
 *
 * A content stream here is Latin-1 text written by Skia, one glyph a `Tj` inside such a span.
 */

/** The characters a glyph stands for throughout a file, or `null` when it stands for more than one thing. */
export type GlyphSenses = Map<string, string | null>

/** The key of a glyph in {@link GlyphSenses}. */
export function glyphKey(font: string, glyph: string): string {
  return `${font} ${glyph.toUpperCase()}`
}

/** A change of font, a glyph with its words, or glyphs by themselves. Any other hexadecimal string counts as glyphs, which errs on the safe side. */
const SHOWN =
  /\/(\S+) -?[\d.]+ Tf|\/Span<<\/ActualText (<[0-9A-Fa-f]+>|\([^()\\]*\)) ?>> BDC\n((?:[^\n<(]* )?<([0-9A-Fa-f]{4})> Tj)\nEMC\n|<([0-9A-Fa-f]+)>/g

/**
 * Notes what the glyphs of one page stand for.
 *
 * @param fontOf - the font behind a page's name for it, by any name that holds throughout the file
 */
export function noteSenses(content: string, fontOf: (name: string) => string, senses: GlyphSenses): void {
  let font = ''
  for (const [, named, words, , spelled, plain] of content.matchAll(SHOWN)) {
    if (named !== undefined) font = fontOf(named)
    else if (spelled !== undefined && words !== undefined) {
      const key = glyphKey(font, spelled)
      const sense = decodeWords(words)
      senses.set(key, senses.has(key) && senses.get(key) !== sense ? null : sense)
    } else if (plain !== undefined) {
      for (const glyph of plain.match(/.{4}/g) ?? []) senses.set(glyphKey(font, glyph), null)
    }
  }
}

/** Takes the words beside glyphs out of a page, where the font's table now says them. */
export function dropSpelledWords(
  content: string,
  fontOf: (name: string) => string,
  isSettled: (font: string, glyph: string) => boolean,
): string {
  let font = ''
  return content.replaceAll(SHOWN, (whole: string, ...groups: readonly (string | undefined)[]) => {
    const [named, , shown, glyph] = groups
    if (named !== undefined) font = fontOf(named)
    return shown !== undefined && glyph !== undefined && isSettled(font, glyph) ? `${shown}\n` : whole
  })
}

/** A font's table (a ToUnicode CMap) in which this glyph stands for these characters. */
export function withSense(table: string, glyph: string, sense: string): string {
  const line = `<${glyph.toUpperCase()}> <${utf16(sense)}>`
  const known = new RegExp(`^<${glyph}> <[0-9A-F]+>$`, 'im')
  if (known.test(table)) return table.replace(known, line)
  return table.replace('endcmap', `1 beginbfchar\n${line}\nendbfchar\nendcmap`)
}

/** A PDF string as text: UTF-16 with a byte order mark in hexadecimal, or ASCII in brackets. */
function decodeWords(words: string): string | null {
  if (words.startsWith('(')) return words.slice(1, -1)
  const hexadecimal = words.slice(1, -1)
  if (!/^feff(?:[0-9a-f]{4})+$/i.test(hexadecimal)) return null
  const units = hexadecimal.slice(4).match(/.{4}/g) ?? []
  return String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16)))
}

function utf16(text: string): string {
  return Array.from({ length: text.length }, (_, index) =>
    text.charCodeAt(index).toString(16).toUpperCase().padStart(4, '0'),
  ).join('')
}
