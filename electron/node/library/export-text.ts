import type { TextExport } from '#contract/library/own-texts'
import type { Reading } from '#contract/library/reading'
import { plainText } from '#core/document/parse/words'
import { writeAkomaNtoso } from '../formats/akoma-ntoso/writer'

/** How a text is written out. */
export interface TextWriting {
  readonly format: Exclude<TextExport, 'original'>
  /** Today, `YYYY-MM-DD`. */
  readonly madeOn: string
  /** What is said of an imported text on paper; `null` for a bundled one. */
  readonly origin: string | null
}

/** The words of a text as a file: with their structure and relations, or plain. */
export function exportedText(
  { declaration, relations }: Pick<Reading, 'declaration' | 'relations'>,
  { format, madeOn, origin }: TextWriting,
): Uint8Array {
  const text =
    format === 'akoma-ntoso'
      ? writeAkomaNtoso(declaration, { relations, madeOn, origin })
      : `${plainText(declaration)}${origin === null ? '' : `\n— ${origin}\n`}`
  return Buffer.from(text)
}
