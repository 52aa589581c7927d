/** Plain ASCII needs no decomposing, which is most of the time of folding thousands of notes. */
// oxlint-disable-next-line no-control-regex -- the range is ASCII, control characters with it
const ASCII = /^[\0-\x7f]*$/

/** A text for comparing with what a person types: without capitals, accents and other marks. */
export function foldText(text: string): string {
  return (ASCII.test(text) ? text : text.normalize('NFKD').replace(/\p{M}/gu, '')).toLowerCase()
}
