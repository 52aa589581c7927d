import type { LeftOut, LeftOutReason, Origin, SourceTrait, SourceTraitCode } from '#core/import/source-text'

/** A Word document has no lines, and its pages are made anew wherever it is opened. */
export const nowhere: Origin = { line: null, page: null }

/** What is left out of the text or cannot be seen in it, as it is met. */
export interface Account {
  /** Words without a letter or sign are not listed. */
  readonly leave: (words: string, why: LeftOutReason) => void
  readonly met: (code: SourceTraitCode, times?: number) => void
  readonly left: () => readonly LeftOut[]
  /** Each once, with how often; none that was never met. */
  readonly traits: () => readonly SourceTrait[]
}

export function openAccount(): Account {
  const left: LeftOut[] = []
  const counts = new Map<SourceTraitCode, number>()
  return {
    leave: (words, why) => {
      const trimmed = words.trim()
      if (trimmed !== '') left.push({ words: trimmed, why, origin: nowhere })
    },
    met: (code, times = 1) => {
      if (times > 0) counts.set(code, (counts.get(code) ?? 0) + times)
    },
    left: () => left,
    traits: () => [...counts].map(([code, count]) => ({ code, count })),
  }
}
