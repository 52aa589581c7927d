import { z } from 'zod'
import { declarationIdSchema } from '#core/document/declaration'
import { reviewActionSchema } from '#core/import/review/action-schema'
import { channel } from '../channel'
import type { ChosenText, LeftReview, OpenedReview } from './imports'

const token = z.uuid()

export const importChannels = {
  /** Asks for a file; `null` when the person cancels. */
  'import:choose': channel<ChosenText | null>()(z.undefined()),
  /** A file that was dropped on the window: its path, which the preload finds and no page sees. */
  'import:drop': channel<ChosenText>()(z.string().min(1).max(32_768)),
  /** A text of the library: a review that was left goes on, or a text is reviewed anew. */
  'import:again': channel<ChosenText>()(declarationIdSchema),
  /** Reads what was chosen. As long as it takes; `import:leave` ends it. */
  'import:read': channel<OpenedReview>()(token),
  /** What was done in the review since the last call: kept when it is answered. */
  'import:steps': channel<void>()(
    z.strictObject({
      token,
      from: z.int().nonnegative(),
      actions: z.array(reviewActionSchema).min(1).max(200),
    }),
  ),
  /** Takes the text in as the actions made it; answers its id. */
  'import:accept': channel<string>()(token),
  'import:leave': channel<LeftReview>()(token),
} as const
