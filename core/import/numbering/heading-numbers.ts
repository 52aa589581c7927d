import type { Certainty, DoubtCode } from '../imported-text'
import type { NumberStart, Reading } from './starts'

export interface HeadingNumber {
  readonly reading: Reading
  readonly certainty: Certainty
  readonly doubt: DoubtCode | null
}

/** The numbers of headings, which count for themselves: paragraphs count on under them, or begin again. */
export class HeadingNumbers {
  readonly #last = new Map<string, number>()

  /**
   * @param isCertain - whether the format or the face says that the line is a heading; else only its number does
   * @returns `null` where the number is none of a heading
   */
  place(
    { readings }: NumberStart,
    nextOf: (style: string) => number | null,
    isCertain: boolean,
  ): HeadingNumber | null {
    const known = readings.find(({ style, value }) => value === (this.#last.get(style) ?? -1) + 1)
    if (known) return this.#take(known, 'sure', null)
    const first = readings.find(
      ({ value, style, numerals }) =>
        value === 1 && (isCertain || numerals === 'roman' || nextOf(style) === 2),
    )
    if (first) return this.#take(first, isCertain || nextOf(first.style) === 2 ? 'sure' : 'likely', null)
    const off = readings.find(({ numerals }) => isCertain || numerals === 'roman')
    return off ? this.#take(off, 'likely', this.#doubtOf(off)) : null
  }

  #doubtOf({ style, value }: Reading): DoubtCode {
    const last = this.#last.get(style)
    if (last === undefined) return 'series-starts-late'
    if (value === last) return 'number-repeated'
    return value > last ? 'number-skipped' : 'number-goes-back'
  }

  #take(reading: Reading, certainty: Certainty, doubt: DoubtCode | null): HeadingNumber {
    this.#last.set(reading.style, reading.value)
    return { reading, certainty, doubt }
  }
}
