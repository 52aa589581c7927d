import type { SourceBlock } from '#core/import/source-text'
import type { Account } from './account'
import { blockWords } from './block-words'
import type { NoteKind } from './note-marks'
import type { XmlElement } from './xml-part'

/** The footnotes and endnotes of a document. */
export interface Notes {
  /** The words of a note; empty where there is none of this name. */
  readonly text: (kind: NoteKind, id: string) => string
  /** Puts words of notes that nothing in the text led to among what is left out: they are on no page. */
  readonly leaveOthers: (account: Account) => void
}

/**
 * @param parts - the roots of `footnotes.xml` and `endnotes.xml`
 * @param read - reads what stands in a note
 */
export function notesOf(
  parts: Readonly<Record<NoteKind, XmlElement | undefined>>,
  read: (note: XmlElement) => readonly SourceBlock[],
): Notes {
  const notes = new Map<string, XmlElement>()
  for (const kind of ['footnote', 'endnote'] as const) {
    for (const note of parts[kind]?.children ?? []) {
      if (note.name !== `w:${kind}`) continue
      notes.set(`${kind} ${note.attributes.get('w:id') ?? ''}`, note)
    }
  }
  const known = new Map<string, string>()
  const textOf = (key: string, note: XmlElement): string => {
    // A note in a note would lead round in a circle.
    known.set(key, '')
    const text = blockWords(read(note))
    known.set(key, text)
    return text
  }
  return {
    text: (kind, id) => {
      const key = `${kind} ${id}`
      const note = notes.get(key)
      return known.get(key) ?? (note === undefined ? '' : textOf(key, note))
    },
    leaveOthers: (account) => {
      for (const [key, note] of notes) if (!known.has(key)) account.leave(textOf(key, note), 'hidden')
    },
  }
}
