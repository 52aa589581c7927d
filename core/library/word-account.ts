import { z } from 'zod'
import type { ImportedText } from '../import/imported-text'
import { leftOutReasons } from '../import/source-text'
import type { RecordKind } from '../records/read-record'

/** What became of the words of a file when a text was made of it. */
const wordAccountSchema = z.strictObject({
  format: z.literal(1),
  words: z.strictObject({
    /** In the blocks that the reader of the format gave; page numbers and the like that it left out are not among them. */
    in: z.int().nonnegative(),
    /** In the text. */
    out: z.int().nonnegative(),
    /** Neither in the text nor left out: a fault of the recogniser, so that such a text waits for a review. */
    lost: z.int().nonnegative(),
  }),
  /** What was left out and why, in the order of the file: first by the reader of the format, then by the recogniser. */
  left: z.array(z.strictObject({ words: z.string(), why: z.enum(leftOutReasons) })),
})

export type WordAccount = z.infer<typeof wordAccountSchema>

/** Kept with each edition of an own text, so that it can be seen later why it has fewer words than its file. */
export const wordAccountRecord: RecordKind<WordAccount> = {
  format: 1,
  upgrades: {},
  schema: wordAccountSchema,
}

/** The account of a text that was just recognised. */
export function wordAccountOf({ words, left }: Pick<ImportedText, 'words' | 'left'>): WordAccount {
  return {
    format: 1,
    words: { in: words.in, out: words.out, lost: words.lost },
    left: left.map(({ words: leftWords, why }) => ({ words: leftWords, why })),
  }
}
