import type { OwnText } from '#core/library/own-text'
import type { StoreFailure } from '#core/notes/store'

/** An own text as it is listed. */
export interface OwnTextEntry extends OwnText {
  /** When it was put into the bin, as an ISO date; `null` outside it. */
  readonly binnedAt: string | null
  /** The library's count of changes when this text last changed. */
  readonly sequence: number
}

/** An own text that cannot be listed: it stays where it is. */
export interface UnreadableText {
  readonly id: string
  /** `altered`: not what was written. `newer`: a later version of this app wrote it. `malformed`: not in its format. */
  readonly why: 'altered' | 'newer' | 'malformed'
}

/** The reader's own texts, and those of them that cannot be read. */
export interface OwnTextList {
  /** In the order in which they came in. */
  readonly texts: readonly OwnTextEntry[]
  readonly unreadable: readonly UnreadableText[]
}

/** What a text is exported as: the file it came from, byte for byte, or its words with or without their structure. */
export const textExports = ['original', 'akoma-ntoso', 'text'] as const
export type TextExport = (typeof textExports)[number]

/** What became of a text that was removed for good. */
export interface TextRemoval {
  /** Whether its bytes are gone from the file too; if not, that is done when the library is opened next. */
  readonly isWiped: boolean
}

/** Why own texts could not be read or changed. */
export type OwnTextsFailure =
  /** The library as a whole. `setAside` is the name of the damaged file, which nothing deletes. */
  | { readonly what: 'store'; readonly failure: StoreFailure; readonly setAside: string | null }
  | { readonly what: 'no-such-text' | 'id-taken' | 'not-binned' | 'binned'; readonly id: string }
  /** The very file is in the library already, as that text. */
  | { readonly what: 'same-file'; readonly id: string; readonly binned: boolean }
  /** `part`: what of the text is not what was written. */
  | ({
      readonly what: 'unreadable'
      readonly part: 'listing' | 'words' | 'file' | 'account' | 'review'
    } & UnreadableText)
