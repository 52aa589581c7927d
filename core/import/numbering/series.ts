import type { Certainty, DoubtCode } from '../imported-text'
import type { NumberStart, Reading } from './starts'

/** What surrounds a number where it stands. */
export interface Surroundings {
  /** Whether the words before end with a colon, or the marker before has no words. */
  readonly leadsIn: boolean
  /** Whether a part or heading has begun since the last number. */
  readonly mayRestart: boolean
  /** The value that the next number of that style has, or `null` when there is none. */
  readonly nextOf: (style: string) => number | null
  /** Whether the format shows the number as one: then it is none of the words. */
  readonly isShown: boolean
  /** Whether a verb or other words in a line by itself stand before, which bare numbers may follow. */
  readonly followsVerb: boolean
}

export interface Placed {
  readonly style: string
  readonly numerals: Reading['numerals']
  readonly value: number
  /** How many series are open around it. */
  readonly depth: number
  readonly isNew: boolean
  readonly certainty: Certainty
  readonly doubt: DoubtCode | null
}

interface Open {
  readonly style: string
  last: number
}

/** How far a number may be ahead of the one expected and count without another that confirms it. */
const NEAR = 3
/** And with one. */
const FAR = 40

/**
 * The series of numbers that are open, from the outermost in. Numbers are taken as printed: what does not follow is
 * placed and doubted where its neighbours speak for it, and is no number where they do not.
 */
export class OpenSeries {
  #open: Open[] = []

  /** How many series are open. */
  get depth(): number {
    return this.#open.length
  }

  /** Whether a number is the next of an open series that lies within another, or in words: of points, that is. */
  continuesAt(start: NumberStart): number | null {
    for (let at = this.#open.length - 1; at >= 0; at -= 1)
      if (start.readings.some((reading) => this.#isNext(at, reading))) return at
    return null
  }

  /** Ends the series that lie deeper. */
  closeTo(depth: number): void {
    this.#open.length = Math.min(this.#open.length, depth)
  }

  /** Places a number, or answers `null` where it is none. */
  place(start: NumberStart, around: Surroundings): Placed | null {
    if (start.isSlip && !around.isShown) return this.#slipped(start, around)
    const opensInside = around.leadsIn ? this.#begun(start, around) : null
    return (
      opensInside ??
      this.#next(start) ??
      this.#restarted(start, around) ??
      this.#begun(start, around) ??
      this.#off(start, around) ??
      this.#late(start, around)
    )
  }

  #isNext(at: number, reading: Reading): boolean {
    const open = this.#open[at]
    return open?.style === reading.style && reading.value === open.last + 1
  }

  #take(at: number, reading: Reading, certainty: Certainty, doubt: DoubtCode | null): Placed {
    const open = this.#open[at]
    const isNew = !open
    this.#open.length = Math.min(this.#open.length, at + 1)
    if (open) open.last = reading.value
    else this.#open.push({ style: reading.style, last: reading.value })
    const { style, numerals, value } = reading
    return { style, numerals, value, depth: at, isNew, certainty, doubt }
  }

  /** The number that an open series expects, the innermost first. */
  #next(start: NumberStart): Placed | null {
    for (let at = this.#open.length - 1; at >= 0; at -= 1)
      for (const reading of start.readings)
        if (this.#isNext(at, reading)) return this.#take(at, reading, 'sure', null)
    return null
  }

  /** Number 1 again under a new heading. */
  #restarted(start: NumberStart, { mayRestart }: Surroundings): Placed | null {
    if (!mayRestart) return null
    const first = start.readings.find(({ value }) => value === 1)
    const at = first ? this.#open.findIndex(({ style }) => style === first.style) : -1
    return first && at >= 0 ? this.#take(at, first, 'sure', null) : null
  }

  /** The first of a new series: inside the others where words lead into it, or where its style is new. */
  #begun(start: NumberStart, { leadsIn, nextOf, isShown }: Surroundings): Placed | null {
    const firsts = start.readings.filter(({ value }) => value === 1)
    const fitting = firsts.find(({ style }) => nextOf(style) === 2) ?? firsts[0]
    if (!fitting) return null
    const isConfirmed = nextOf(fitting.style) === 2
    if (fitting.numerals === 'decimal') {
      // `1.1 million people` begins no series.
      if (!isConfirmed && !isShown) return null
      this.#closeDecimals(fitting.style)
    }
    const known = this.#open.some(({ style }) => style === fitting.style)
    if (known && !(leadsIn && isConfirmed)) return null
    const certainty = isConfirmed || isShown ? 'sure' : 'likely'
    // A letter with a full stop that no other follows is somebody's initial.
    const isWordLike = fitting.numerals === 'roman' || fitting.numerals === 'letter'
    if (!isConfirmed && !leadsIn && !isShown && isWordLike && !start.num.startsWith('(')) return null
    return this.#take(this.#open.length, fitting, certainty, null)
  }

  /** `2.1` ends the series of `1.2`, and `1.2.1`; `1.1.1` ends none. */
  #closeDecimals(style: string): void {
    const steps = style.split('.').length
    const at = this.#open.findIndex(
      (open) => open.style.startsWith('decimal') && open.style.split('.').length >= steps,
    )
    if (at >= 0 && this.#open[at]?.style !== style) this.closeTo(at)
  }

  /** A number that does not follow, in a series that is open. */
  #off(start: NumberStart, around: Surroundings): Placed | null {
    for (let at = this.#open.length - 1; at >= 0; at -= 1) {
      const open = this.#open[at]
      const reading = start.readings.find(({ style }) => style === open?.style)
      if (!open || !reading) continue
      const doubt = doubtOf(open.last, reading, around)
      if (doubt !== null) return this.#take(at, reading, 'likely', doubt)
    }
    return null
  }

  /** The first number of a text or list, which is not 1. */
  #late(start: NumberStart, { nextOf, isShown, mayRestart }: Surroundings): Placed | null {
    const reading = start.readings.find(
      ({ style, value, numerals }) =>
        isShown || nextOf(style) === value + 1 || (numerals === 'arabic' && value === 2 && mayRestart),
    )
    if (!reading || this.#open.some(({ style }) => style === reading.style)) return null
    if (reading.numerals === 'letter' && !start.num.startsWith('(') && !isShown) return null
    return this.#take(this.#open.length, reading, 'likely', 'series-starts-late')
  }

  /** A number without its mark counts only where its series wants exactly it, and goes on behind it or ends. */
  #slipped(start: NumberStart, { nextOf, followsVerb }: Surroundings): Placed | null {
    for (const reading of start.readings) {
      const at = this.#open.findIndex((_open, index) => this.#isNext(index, reading))
      const next = nextOf(reading.style)
      const isBare = reading.style.endsWith('bare')
      // Where the number itself comes further down, these are words. The last one needs some mark.
      const goesOn = next === null ? isBare || /\D$/.test(start.num) : next > reading.value
      if (at >= 0 && goesOn) return this.#take(at, reading, 'likely', isBare ? null : 'number-slip')
      if (isBare && at < 0 && reading.value === 1 && followsVerb)
        return this.#take(this.#open.length, reading, 'likely', null)
    }
    return null
  }
}

function doubtOf(
  last: number,
  { style, value, numerals }: Reading,
  { nextOf, isShown }: Surroundings,
): DoubtCode | null {
  const next = nextOf(style)
  const isConfirmed = isShown || next === value + 1
  // A letter is soon a word's or a name's: only numerals may jump.
  const reach = numerals === 'arabic' || isShown ? FAR : NEAR
  if (value === last) return numerals === 'arabic' || isShown || isConfirmed ? 'number-repeated' : null
  if (value > last) {
    const ahead = value - last - 1
    return ahead <= NEAR || (isConfirmed && ahead <= reach) ? 'number-skipped' : null
  }
  if (value === 1 && (isConfirmed || next === 1)) return 'number-restarts'
  return isConfirmed ? 'number-goes-back' : null
}
