import type { Reading } from '#contract/library/reading'
import { trustOf } from '#core/document/trust'
import { message } from './messages'
import { interfaceWords } from './words'

type Read = Pick<Reading, 'verified' | 'provenance'>

/** Where an imported text comes from, that nobody checked it, and who reviewed it; `null` for any other. */
export function originOf(reading: Read): string | null {
  const trust = trustOf(reading)
  return trust.kind === 'imported' ? interfaceWords().trust.own(trust.statement) : null
}

/** The same in few words. */
export function originInShort(reading: Read): string | null {
  return trustOf(reading).kind === 'imported' ? interfaceWords().trust.short : null
}

/** That an imported text still waits for a review; `null` for any other. */
export function reviewOf({ imported }: Pick<Reading, 'imported'>): string | null {
  return imported === 'review' ? message('library.reviewTold') : null
}
