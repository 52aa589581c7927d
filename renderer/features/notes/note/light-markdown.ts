/** Longer texts are shown as they are, and only their beginning at first. UTF-16 units. */
export const longestMarkdown = 20_000
/** The part of a long text that is shown at first. */
export const excerptLength = 2_000

const mostMarks = 1_000
const mostLines = 2_000
/** Signs of quotes and lists, one inside the other, at the start of a line. */
const deepNesting = /^(?:[ \t]*(?:>|[*+-](?=[ \t])|\d{1,9}[.)](?=[ \t]))){11}/m

/**
 * Whether a text is Markdown as people write it. The parser needs quadratic time for thousands of brackets or stars
 * and overflows the stack for thousands of nested quotes; such a text, pasted or imported, is shown as plain text.
 */
export function isLightMarkdown(text: string): boolean {
  if (text.length > longestMarkdown || deepNesting.test(text)) return false
  let marks = 0
  let lines = 0
  for (const sign of text) {
    if (sign === '\n') lines += 1
    else if ('*_[]`~&<>!#|'.includes(sign)) marks += 1
  }
  return marks <= mostMarks && lines <= mostLines
}
