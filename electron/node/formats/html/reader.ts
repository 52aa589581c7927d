import type { SourceText } from '#core/import/source-text'
import { failure, ok, type Result } from '#core/result'
import type { FormatFailure } from '../format-reader'
import { traitsOf } from '../markup/traits'
import { notesOf } from './footnotes'
import { furnitureOf } from './furniture'
import { parseHtml } from './parse-html'
import { propertiesOf } from './properties'
import { styleSheetOf } from './style-sheet'
import { walkPage } from './walk'

/**
 * Reads a page as a browser without scripts shows it: paragraphs, headings, lists with the numbers that a browser prints,
 * tables, footnotes. What is no part of its text is left out with its words.
 */
export function readHtml(bytes: Uint8Array): Result<SourceText, FormatFailure> {
  const parsed = parseHtml(bytes)
  if (!parsed.ok) return parsed
  const { document, unknownCharacters } = parsed.value
  const styles = styleSheetOf(document)
  const page = { styles, notes: notesOf(document), isFurniture: furnitureOf(document), noteWords: new Map() }
  const { blocks, left, counts } = walkPage(document, page)
  if (blocks.length === 0 && left.length === 0) return failure({ code: 'empty', detail: null })
  const traits = traitsOf({
    ...counts,
    'generated-numbers': styles.unreadCounters,
    'unknown-characters': unknownCharacters,
  })
  return ok({ blocks, left, traits, properties: propertiesOf(document) })
}
