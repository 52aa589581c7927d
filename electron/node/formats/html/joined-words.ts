import type { SourceBlock } from '#core/import/source-text'
import type { FlowedWords } from '../markup/word-flow'

/** Blocks as one text: each on a line, numbers before their words, cells of a table side by side. */
export function joinedWords(blocks: readonly SourceBlock[]): FlowedWords {
  let text = ''
  const emphasis: FlowedWords['emphasis'][number][] = []
  const footnotes: FlowedWords['footnotes'][number][] = []
  for (const block of blocks) {
    const words = block.rows ? block.rows.map((row) => row.join(' ')).join('\n') : block.text
    const start = text === '' ? '' : `${text}\n`
    const mark = block.num === null ? '' : `${block.num} `
    const shift = start.length + mark.length
    for (const each of block.emphasis)
      emphasis.push({ ...each, start: each.start + shift, end: each.end + shift })
    for (const note of block.footnotes) footnotes.push({ ...note, offset: note.offset + shift })
    text = `${start}${mark}${words}`
  }
  return { text, emphasis, footnotes }
}
