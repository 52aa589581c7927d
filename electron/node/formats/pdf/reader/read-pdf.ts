import type { SourceText } from '#core/import/source-text'
import { failure, ok, type Result } from '#core/result'
import type { FormatFailure } from '../../format-reader'
import type { PositionedPages } from './positioned'
import { readPages } from './read-pages'

/**
 * Makes blocks of a PDF that is opened already.
 *
 * @returns `no-words` for a file of pictures, as a scanner makes it
 */
export function readPdf({ pages, properties, traits }: PositionedPages): Result<SourceText, FormatFailure> {
  const read = readPages(pages)
  if (!read.ok) return read.error.code === 'empty' ? failure({ code: 'no-words', detail: null }) : read
  return ok({ ...read.value, traits: [...traits, ...read.value.traits], properties })
}
