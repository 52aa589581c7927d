import type { BridgeError } from '#contract/errors'
import type { Reading } from '#contract/library/reading'
import type { LibraryPage, LibraryQuestion } from '#core/library/library-question'
import type { Result } from '#core/result'
import { bridge } from '../bridge'

/** Some rows of the texts that are asked for. */
export function listTexts(
  question: LibraryQuestion,
  from: number,
  count: number,
): Promise<Result<LibraryPage, BridgeError>> {
  return bridge().library.list({ question, from, count })
}

/** A text with what is known of it; nothing on screen changes. */
export function textInDetail(id: string): Promise<Result<Reading, BridgeError>> {
  return bridge().library.open(id)
}
