import type { SourceText } from '#core/import/source-text'

/**
 * How many letters and digits of a text file stand neither in the blocks nor among what was left out. Letters are counted
 * and not words, so that no sign of a format counts. Their order is not looked at: the recogniser's own proof holds that.
 */
export function wordsLostByReader(bytes: Uint8Array, { blocks, left }: SourceText): number {
  const kept = new Map<string, number>()
  const add = (text: string) => {
    for (const character of lettersOf(text)) kept.set(character, (kept.get(character) ?? 0) + 1)
  }
  for (const { num, text, rows, footnotes } of blocks) {
    add(num ?? '')
    add(rows ? rows.flat().join(' ') : text)
    // A mark stands in the words and before its note; the block holds it once.
    for (const note of footnotes) add(`${note.marker} ${note.marker} ${note.text}`)
  }
  for (const { words } of left) add(words)
  let lost = 0
  for (const character of lettersOf(withoutTags(new TextDecoder().decode(bytes)))) {
    const count = kept.get(character) ?? 0
    if (count > 0) kept.set(character, count - 1)
    else lost += 1
  }
  return lost
}

/** Letters and digits one by one: a file may write a word in parts, as `9<sup>th</sup>`. */
function lettersOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]/gu) ?? []
}

function withoutTags(text: string): string {
  return text.replace(/<!--([\s\S]*?)-->/g, '$1').replace(/<\/?[a-zA-Z][^<>]*>/g, '')
}
