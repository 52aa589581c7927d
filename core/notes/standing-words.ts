import type { EId } from '../document/eid'
import { type Lookup, textOf } from '../document/lookup'
import type { Note } from './note'

/** Words of one thing of a text. */
interface StandingWords {
  readonly eId: EId
  readonly words: string
}

/**
 * The words that a note stands on, each read from the text at its place, in the order of the note; `null` where any of them
 * do not stand there as the note has them: a note may be orphaned or come from a file, and what it has is no word of the text.
 */
export function standingWords({ targets }: Note, lookup: Lookup): readonly StandingWords[] | null {
  const standing: StandingWords[] = []
  for (const target of targets) {
    if (target.kind !== 'text') continue
    const { eId, position, quote } = target
    const entry = lookup.get(eId)
    const words = entry && textOf(entry).slice(position.start, position.end)
    if (words !== quote.exact) return null
    standing.push({ eId, words })
  }
  return standing
}
