/** Why a request was refused before, or broken off while, its subject worked on it. */
export interface RequestFault {
  readonly about: 'request'
  readonly what: /** The page that asks is not the reader's own. */
    | 'not-allowed'
    /** The app writes one extract without a window and answers nothing else. */
    | 'only-writing-an-extract'
    | 'too-large'
    | 'not-valid'
    /** The main process threw: the log says what. */
    | 'bug'
}

/** @see RequestFault */
export function requestFault(what: RequestFault['what']): RequestFault {
  return { about: 'request', what }
}
