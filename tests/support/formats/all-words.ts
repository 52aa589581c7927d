import type { SourceText } from '#core/import/source-text'

/** Every word that a reader brought out of a file, in blocks and left out, without white space and in the order of code units. */
export function allWords({ blocks, left }: SourceText): string {
  const texts = [
    ...blocks.flatMap(({ num, text, rows, footnotes }) => [
      num ?? '',
      text,
      ...(rows ?? []).flat(),
      ...footnotes.map((note) => note.text),
    ]),
    ...left.map(({ words }) => words),
  ]
  return sorted(texts.join(''))
}

/** The same of a text whose words are known. */
export function sorted(text: string): string {
  return text.replace(/\s+/gu, '').split('').toSorted().join('')
}
