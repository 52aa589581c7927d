/** Why an extract was not made, printed or shown. */
export type ExtractFault = { readonly about: 'extract' } & (
  | {
      readonly what: /** The briefing holds nothing that could be written. */
        | 'empty'
        | 'another-running'
        | 'window-closed'
        /** The extract is no longer where it was written. */
        | 'file-moved'
        /** A print window asks for its extract and has none. */
        | 'nothing-to-print'
        /** The briefing to be saved as it is no longer exists. */
        | 'briefing-gone'
        | 'job-not-json'
        /** By the reader, while it was made. */
        | 'cancelled'
    }
  /** A text that does not match its fingerprint, by its short title. */
  | { readonly what: 'not-quotable'; readonly title: string }
  /** Files beside a text that were altered or cannot be read. */
  | { readonly what: 'incomplete'; readonly files: readonly string[] }
  /** `place` is a path in the data, empty for its root. */
  | { readonly what: 'job-other-format'; readonly place: string }
  /** Things that the briefing of a job names and that are not there. */
  | { readonly what: 'job-names-missing'; readonly names: readonly string[] }
  /** The writer of a format failed. `reason` is what it says: technical, in English. */
  | { readonly what: 'not-made'; readonly format: 'pdf' | 'docx'; readonly reason: string }
  /** `reason` is what the system or Chromium says: technical, in English. */
  | { readonly what: 'not-printed' | 'job-failed'; readonly reason: string }
)
