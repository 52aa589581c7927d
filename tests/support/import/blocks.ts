import { textBlock } from '#core/import/block'
import type { SourceBlock, SourceText } from '#core/import/source-text'

/** A text of blocks, for the recogniser: strings are running text. */
export function sourceOf(...blocks: readonly (string | SourceBlock)[]): SourceText {
  return {
    blocks: blocks.map((block, index) =>
      typeof block === 'string'
        ? textBlock(block, index + 1)
        : { ...block, origin: { line: index + 1, page: null } },
    ),
    left: [],
    traits: [],
    properties: { title: null, date: null, language: null },
  }
}

/** A heading as a format states it. */
export function headingBlock(text: string, level: number): SourceBlock {
  return textBlock(text, null, { kind: 'heading', level })
}

/** A paragraph set in bold. */
export function boldBlock(text: string): SourceBlock {
  return textBlock(text, null, { emphasis: [{ start: 0, end: text.length, style: 'bold' }] })
}

/** An item of a list whose number the format shows. */
export function itemBlock(num: string, text: string, level = 0): SourceBlock {
  return textBlock(text, null, { kind: 'item', num, level })
}
