/**
 * A text without the characters at both ends that a test picks. In one pass: a pattern for the end of a text tries every
 * run of blanks in it anew.
 */
export function trimmedBy(text: string, isCut: (character: string) => boolean): string {
  let start = 0
  let end = text.length
  while (start < end && isCut(text.charAt(start))) start += 1
  while (end > start && isCut(text.charAt(end - 1))) end -= 1
  return text.slice(start, end)
}
