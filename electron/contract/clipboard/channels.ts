import { z } from 'zod'
import { channel } from '../channel'

/** What is copied: always plain text, and rich text beside it where there is some. Lengths in UTF-16 units. */
export const clipboardContentSchema = z.strictObject({
  text: z.string().min(1).max(1_000_000),
  /** An HTML fragment made by the app, for word processors. */
  html: z.string().min(1).max(2_000_000).optional(),
})
export type ClipboardContent = z.infer<typeof clipboardContentSchema>

/** The page itself has no right to the clipboard: every permission is refused. It asks the main process instead. */
export const clipboardChannels = {
  'clipboard:write': channel<void>()(clipboardContentSchema),
} as const

/** The system did not take what was to be copied. */
export interface ClipboardFault {
  readonly about: 'clipboard'
}
