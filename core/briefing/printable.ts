/** Characters that XML 1.0 and PDF cannot hold: controls other than tab and line feed, and non-characters. */
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/g
/**
 * Text as every document can hold it: line ends as `\n`; unpaired surrogates and forbidden controls become U+FFFD,
 * so that something is seen where something was.
 */
export function printable(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/\p{Cs}/gu, '\ufffd')
    .replaceAll(UNPRINTABLE, '\ufffd')
}

/** One line of text: all white space folded. */
export function oneLine(text: string): string {
  return printable(text).replaceAll(/\s+/g, ' ').trim()
}

/** Paragraphs of a free text: parted by empty lines; single line breaks are kept inside. Never an empty list. */
export function textParagraphs(text: string): readonly string[] {
  const parts = text.split(/\n[ \t]*\n+/).filter((part) => part.trim() !== '')
  return parts.length === 0 ? [''] : parts
}
