import type { ExtractFault } from './briefings/extract-fault'
import type { ClipboardFault } from './clipboard/channels'
import type { FileFault, KeptFileFault } from './files/files'
import type { ImportFault } from './imports/imports'
import type { LibraryFault } from './library/reading'
import type { NotesFault } from './notes/notes'
import type { RequestFault } from './request-fault'

/** Why a call over the bridge was refused or failed, as far as a program decides by it. */
export type BridgeErrorCode =
  /** The caller is not the app's own main frame. */
  | 'forbidden'
  /** The input does not have the channel's shape or is too large. */
  | 'invalid-input'
  | 'not-found'
  /** Data on disk is there but cannot be trusted or read. */
  | 'damaged'
  /** Writing failed: full, read-only, no permission, gone. */
  | 'not-saved'
  /** A bug: the main process threw. Its details are in the log, never in the answer. */
  | 'internal'

/** An answer that is not what was asked for. `words/failures` makes the sentence for a person from `why`. */
export interface BridgeError {
  readonly code: BridgeErrorCode
  readonly why: Reason
}

/** What happened, by subject: codes with typed arguments. */
export type Reason =
  | RequestFault
  | ClipboardFault
  | ExtractFault
  | FileFault
  | ImportFault
  | KeptFileFault
  | LibraryFault
  | NotesFault
