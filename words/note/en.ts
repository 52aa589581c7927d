import { english } from '../locale'

/** Why a note is too large, as part of a sentence. */
export function noteTooLarge(size: number, most: number): string {
  return `it is ${english.number(size)} characters long with its tags and places, and the limit is ${english.number(most)}`
}
