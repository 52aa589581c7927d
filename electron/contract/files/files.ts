/** Why a file at a place of the reader's choice was not written. What stood there before is unchanged. */
export type SaveFailure =
  | {
      readonly code:
        | 'folder-gone'
        | 'not-allowed'
        | 'read-only'
        | 'disk-full'
        | 'in-use'
        | 'is-a-folder'
        | 'name-too-long'
        | 'cancelled'
      /** Of the file, without its folder. */
      readonly name: string
    }
  /** `errno` is the system's own name of the error, or empty. */
  | { readonly code: 'failed'; readonly name: string; readonly errno: string }

/** A file at a place of the reader's choice was not written, or could not be used. */
export type FileFault = { readonly about: 'file' } & (
  | {
      readonly what: 'not-written'
      readonly failure: SaveFailure
      /** What was to be written, and is unchanged in the app. */
      readonly safe: 'notes' | 'briefing' | 'library'
    }
  /** A file of notes could not be read or written. */
  | { readonly what: 'notes-not-exchanged'; readonly errno: string }
  /** The data folder is not where it was when the app started. */
  | { readonly what: 'no-data-folder' }
)

/** The small files of the data folder, by their names there: `settings.json`. */
export type KeptFileName = 'settings' | 'places' | 'searches' | 'extracts'

/** A small file of the data folder could not be saved. */
export interface KeptFileFault {
  readonly about: 'kept-file'
  readonly file: KeptFileName
}

/** What became of a small file of the data folder that could not be used at the start. */
export type KeptFileNotice = { readonly about: 'kept-file'; readonly file: KeptFileName } & (
  | {
      readonly what: 'set-aside'
      readonly reason: 'damaged' | 'other-format'
      /** The name it has now. */
      readonly aside: string
    }
  /** It is there and cannot be read, so it is not overwritten. */
  | { readonly what: 'not-saved'; readonly errno: string }
)

/** @see FileFault */
export function notWritten(failure: SaveFailure, safe: 'notes' | 'briefing' | 'library'): FileFault {
  return { about: 'file', what: 'not-written', failure, safe }
}
