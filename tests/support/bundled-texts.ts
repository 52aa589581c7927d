import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { declarationSchema } from '#core/document/declaration'
import { glossarySchema } from '#core/document/glossary'
import { declarationTexts, eventTexts, type SearchableText, termTexts } from '#core/search/texts'
import { timelineSchema } from '#core/timeline/timeline'

const resources = fileURLToPath(new URL('../../resources/', import.meta.url))

async function readJson(path: string): Promise<unknown> {
  return JSON.parse(await readFile(`${resources}${path}`, 'utf8'))
}

/** The official text of the bundled declaration: 27 paragraphs, 11 instruments and the frame. */
export async function officialTexts(): Promise<SearchableText[]> {
  return declarationTexts(
    declarationSchema.parse(await readJson('declarations/pk-tj-2021-06-02/document.json')),
  )
}

/** Everything the bundled index covers, in its order. */
export async function bundledTexts(): Promise<SearchableText[]> {
  const { events } = timelineSchema.parse(await readJson('timeline.json'))
  const { entries } = glossarySchema.parse(await readJson('glossary.json'))
  return [...(await officialTexts()), ...eventTexts(events), ...termTexts(entries)]
}

/** SHA-256 as the engine wants it. */
export function sha256(text: string): Promise<string> {
  return Promise.resolve(createHash('sha256').update(text, 'utf8').digest('hex'))
}
