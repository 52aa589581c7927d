import { declarationIdSchema } from '#core/document/declaration'
import type { FoundTexts, LibraryPage } from '#core/library/library-question'
import { channel } from '../channel'
import type { Notice } from '../notices/notice'
import type { OwnTextsFailure, UnreadableText } from './own-texts'
import type { LibraryListing, Reading } from './reading'
import { libraryFindSchema, libraryListSchema, libraryNamesSchema } from './schema'

/** Some rows of the library, and what of it cannot be listed. */
export interface ListedTexts extends LibraryPage {
  /** Why no text of the reader's own is listed; `null` where they are. */
  readonly ownFailure: OwnTextsFailure | null
  /** Own texts that cannot be listed, and stay where they are; not more than are told. */
  readonly unreadable: readonly UnreadableText[]
}

/** Texts by their ids, and messages about the reader's own texts, which are opened by asking this. */
export interface LibraryNames {
  /** Of those that the library has. */
  readonly listings: readonly LibraryListing[]
  readonly notices: readonly Notice[]
}

export const libraryChannels = {
  'library:open': channel<Reading>()(declarationIdSchema),
  /** Found, ordered and counted in the main process, so that only the rows in sight are sent. */
  'library:list': channel<ListedTexts>()(libraryListSchema),
  'library:find': channel<FoundTexts>()(libraryFindSchema),
  'library:names': channel<LibraryNames>()(libraryNamesSchema),
} as const
