import { declarationIdSchema } from '#core/document/declaration'
import type { LibraryPage } from '#core/library/library-question'
import { channel } from '../channel'
import type { Reading } from './reading'
import { libraryListSchema } from './schema'

export const libraryChannels = {
  'library:open': channel<Reading>()(declarationIdSchema),
  /** Found, ordered and counted in the main process, so that only the rows in sight are sent. */
  'library:list': channel<LibraryPage>()(libraryListSchema),
} as const
