import type { BridgeError } from '#contract/errors'
import type { ListedTexts } from '#contract/library/channels'
import type { Reading } from '#contract/library/reading'
import type { FoundTexts, LibraryQuestion } from '#core/library/library-question'
import type { Result } from '#core/result'
import { bridge } from '../bridge'

/** Some rows of the texts that are asked for. */
export function listTexts(
  question: LibraryQuestion,
  from: number,
  count: number,
): Promise<Result<ListedTexts, BridgeError>> {
  return bridge().library.list({ question, from, count })
}

/** The texts that have the words typed, those that were open first. */
export function findTexts(
  typed: string,
  recent: readonly string[],
): Promise<Result<FoundTexts, BridgeError>> {
  return bridge().library.find({ typed, recent: [...recent] })
}

/** A text with what is known of it; nothing on screen changes. */
export function textInDetail(id: string): Promise<Result<Reading, BridgeError>> {
  return bridge().library.open(id)
}
