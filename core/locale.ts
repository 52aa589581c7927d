/** How a language writes dates and numbers and puts names in order. The locales themselves stand in `words/locale.ts`. */
export interface Locale {
  /** BCP 47. */
  readonly language: string
  /** A calendar day, given as `YYYY-MM-DD`: `2 June 2021`. */
  readonly day: (isoDay: string) => string
  /** A month, given as `YYYY-MM`: `May 2004`. */
  readonly month: (isoMonth: string) => string
  /** From one calendar day to another: `14–15 December 2022`. */
  readonly days: (first: string, last: string) => string
  /** A moment on the reader's clock: `2 June 2021 at 14:05`. */
  readonly moment: (time: Date) => string
  /** A whole number with its thousands parted: `2,000,000`. */
  readonly number: (count: number) => string
  /** The order of two names in a list, as `Array.sort` wants it. */
  readonly compare: (one: string, other: string) => number
}
