import type { Draft } from './draft'
import { foldSpaces } from './draft'
import type { Stretch } from './stretches'

const MARK = /(?<=\S\s?)\[(\d{1,3}|\*{1,3})\]/g
const NOTE = /^(?:\[(\d{1,3}|\*{1,3})\]|(\d{1,3}|\*{1,3})(?=\s+["“«(]?\p{Lu}))\s*/u

/** The marks of notes that words print, such as `[1]`, without their brackets. */
export function marksIn(words: string): readonly string[] {
  if (!words.includes('[')) return []
  return Array.from(words.matchAll(MARK), ([, mark = '']) => mark)
}

/** Notes under a text that answer a mark such as `[1]` in it. */
export class NoteMarks {
  readonly #printed = new Map<string, Draft>()

  /** Remembers the marks that a node prints. */
  learn(draft: Draft): void {
    for (const mark of marksIn(draft.heading ?? draft.text)) this.#printed.set(mark, draft)
  }

  /** Hangs a stretch on the node whose mark it answers; `false` where it answers none. */
  answers(stretch: Stretch): boolean {
    if (stretch.num !== null || this.#printed.size === 0) return false
    const match = NOTE.exec(stretch.text)
    const mark = match?.[1] ?? match?.[2]
    const draft = mark === undefined ? undefined : this.#printed.get(mark)
    const text = foldSpaces(stretch.text.slice(match?.[0].length ?? 0))
    if (!match || mark === undefined || !draft || text === '') return false
    this.#printed.delete(mark)
    const marker = match[0].trim()
    const at = (draft.heading ?? draft.text).lastIndexOf(`[${mark}]`)
    draft.footnotes.push({
      marker,
      // Where the marker ends as it is printed in the words: `[1]`, or the 1 of it.
      offset: at + (marker === mark ? 1 : 0) + marker.length,
      text,
      sourceLines: { first: stretch.line, last: stretch.line },
    })
    return true
  }
}
