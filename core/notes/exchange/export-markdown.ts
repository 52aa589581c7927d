import { escapeMarkdown } from '../../escape-markdown'
import type { VersionedNote } from '../merge'
import { placeLabel, quotedText } from './labels'
import { type Exported, type ExportOptions, selectForExport } from './select'

/** Official words are shown as they are: no character of them may act as markup. */
function asText(words: string): string {
  return escapeMarkdown(words.replace(/\s+/g, ' '))
}

/** Notes as a document to read. The notes' own light Markdown is kept, the quoted words are escaped. */
export function exportMarkdown(notes: readonly VersionedNote[], options?: ExportOptions): Exported {
  const { chosen, leftOut } = selectForExport(notes, options)
  const parts = chosen.map(({ note }) => {
    const quote = quotedText(note)
    const tags = note.tags.map((tag) => `\`${tag.replaceAll('`', "'").replace(/\s+/g, ' ')}\``).join(' ')
    const facts = [note.colour, note.visibility, ...(note.state === 'anchored' ? [] : [note.state])].join(
      ' · ',
    )
    return [
      `## ${asText(note.targets.map(placeLabel).join('; '))}`,
      ...(quote === '' ? [] : [`> ${asText(quote)}`]),
      ...(note.body === '' ? [] : [note.body]),
      [facts, tags].filter((part) => part !== '').join(' · '),
    ].join('\n\n')
  })
  return { text: `# Notes\n\n${parts.join('\n\n')}\n`, count: parts.length, leftOut }
}
