import { english } from '../locale'

/** How many of something: `1 note`, `2,000 notes`. */
export const counted = (count: number, one: string, many: string): string =>
  `${english.number(count)} ${count === 1 ? one : many}`
