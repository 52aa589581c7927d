import type { SourceBlock } from './source-text'

/** A block of running text on a line of its file, with what is said of it. */
export function textBlock(
  text: string,
  line: number | null,
  said: Partial<Omit<SourceBlock, 'text' | 'origin'>> = {},
): SourceBlock {
  return {
    kind: 'text',
    text,
    num: null,
    level: null,
    emphasis: [],
    footnotes: [],
    stated: null,
    origin: { line, page: null },
    ...said,
  }
}
