import { declarationIdSchema } from '#core/document/declaration'
import type { FoundTexts, LibraryPage } from '#core/library/library-question'
import { channel } from '../channel'
import type { Written } from '../notes/channels'
import type { Notice } from '../notices/notice'
import type { OwnTextEntry, OwnTextsFailure, TextRemoval, UnreadableText } from './own-texts'
import type { LibraryListing, Reading } from './reading'
import {
  binTextSchema,
  exportTextSchema,
  libraryFindSchema,
  libraryListSchema,
  libraryNamesSchema,
  renameSchema,
} from './schema'

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
  /** What is kept of one of the reader's own texts, in the bin or out of it. */
  'library:own': channel<OwnTextEntry>()(declarationIdSchema),
  'library:rename': channel<void>()(renameSchema),
  /** Puts an own text into the bin, or back. */
  'library:bin': channel<void>()(binTextSchema),
  /** How many notes stand on a text, those in the bin too; `null` where that cannot be told now. */
  'library:notes-on': channel<number | null>()(declarationIdSchema),
  /** Removes a text in the bin for good. */
  'library:remove': channel<TextRemoval>()(declarationIdSchema),
  /** Asks where, and writes a text there; the name of the file, `null` where the reader thought better of it. */
  'library:export': channel<Written>()(exportTextSchema),
  'library:names': channel<LibraryNames>()(libraryNamesSchema),
} as const
