import { escapeMarkdown } from '../../escape-markdown'
import type { VersionedNote } from '../merge'
import { placeLabel, quotedText } from './labels'
import type { NotesFileWords } from './notes-file-words'
import type { Origins } from './origins'
import { type Exported, type ExportOptions, selectForExport } from './select'

/** Official words are shown as they are: no character of them may act as markup. */
function asText(words: string): string {
  return escapeMarkdown(words.replace(/\s+/g, ' '))
}

/**
 * Notes as a document to read. The notes' own light Markdown is kept, the quoted words are escaped.
 * Below those of an imported text stands where it is from.
 */
export function exportMarkdown(
  notes: readonly VersionedNote[],
  words: NotesFileWords,
  origins: Origins,
  options?: ExportOptions,
): Exported {
  const { chosen, leftOut } = selectForExport(notes, options)
  const parts = chosen.map(({ note }) => {
    const quote = quotedText(note)
    const tags = note.tags.map((tag) => `\`${tag.replaceAll('`', "'").replace(/\s+/g, ' ')}\``).join(' ')
    const origin = origins.get(note.declaration)
    const facts = [
      words.colour[note.colour],
      words.visibility[note.visibility],
      ...(note.state === 'anchored' ? [] : [words.state[note.state]]),
    ].join(' · ')
    return [
      `## ${asText(note.targets.map((target) => placeLabel(target, words)).join('; '))}`,
      ...(quote === '' ? [] : [`> ${asText(quote)}`]),
      ...(origin ? [`${words.trust.label}: ${asText(words.trust.paper(origin))}`] : []),
      ...(note.body === '' ? [] : [note.body]),
      [facts, tags].filter((part) => part !== '').join(' · '),
    ].join('\n\n')
  })
  return { text: `# ${words.title}\n\n${parts.join('\n\n')}\n`, count: parts.length, leftOut }
}
