import type { Note } from './note'

/** Shorter lines can be equal by coincidence. UTF-16 units. */
const LONG_ENOUGH = 12

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase()

/** What can identify a note's words: all of them, and every line that is long enough. */
function pieces(body: string): string[] {
  const lines = body.split(/\r\n?|\n/).map(plain)
  return [plain(body), ...lines.filter((line) => line.length >= LONG_ENOUGH)].filter((piece) => piece !== '')
}

/** Whether a text contains words of a private note among `notes`: the whole note, or a line of it. */
export function createPrivateWords(notes: Iterable<Note>): (body: string) => boolean {
  const words = new Set<string>()
  for (const { visibility, body } of notes) {
    if (visibility === 'private') for (const piece of pieces(body)) words.add(piece)
  }
  return (body) => words.size > 0 && pieces(body).some((piece) => words.has(piece))
}
