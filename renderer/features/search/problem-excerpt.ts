import type { Position } from '#core/search/query'

/** Characters shown around and within the wrong part. */
const around = 40

/**
 * Control characters as visible signs (U+2400 block), so that everything typed is visible and cannot change the
 * direction of the line.
 */
function visible(text: string): string {
  return text
    .replaceAll(/[\u0000-\u001f]/g, (character) => String.fromCharCode(0x2400 + character.charCodeAt(0)))
    .replaceAll(/[\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '␦')
}

/** The wrong part of a query with some text around it; a position between characters is a space. */
export function problemExcerpt(
  query: string,
  { start, end }: Position,
): { readonly before: string; readonly place: string; readonly after: string } {
  const from = Math.max(0, start - around)
  const cut = end - start > around
  const to = cut ? start + around : end
  const until = Math.min(query.length, to + around)
  const place = visible(query.slice(start, to))
  return {
    before: `${from > 0 ? '…' : ''}${visible(query.slice(from, start))}`,
    place: place === '' ? '\u00a0' : place,
    after: cut ? '…' : `${visible(query.slice(to, until))}${until < query.length ? '…' : ''}`,
  }
}
