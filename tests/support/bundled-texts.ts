import { createHash } from 'node:crypto'
import { declarationTexts, type SearchableText, searchableTexts } from '#core/search/texts'
import { bundled, bundledEvents, bundledGlossary } from './resources'

/** The official text of the bundled declaration: 27 paragraphs, 11 instruments and the frame. */
export function officialTexts(): SearchableText[] {
  return declarationTexts(bundled)
}

/** Everything the bundled index covers, in its order. */
export function bundledTexts(): SearchableText[] {
  return searchableTexts({ declaration: bundled, events: bundledEvents, glossary: bundledGlossary })
}

/** SHA-256 as the engine wants it. */
export function sha256(text: string): Promise<string> {
  return Promise.resolve(createHash('sha256').update(text, 'utf8').digest('hex'))
}
