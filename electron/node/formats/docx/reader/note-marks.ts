import { writtenNumber } from './number-format'
import { childOf, integerOf, valueOf, type XmlElement } from './xml-part'

export type NoteKind = 'footnote' | 'endnote'

/** Counts the notes of a document. */
export interface NoteMarks {
  /** The mark of the next note, as printed. */
  readonly next: (kind: NoteKind) => string
  /** To be called where a section of the text ends. */
  readonly sectionEnds: () => void
}

interface Rule {
  readonly format: string
  readonly start: number
  readonly eachSection: boolean
}

/**
 * Marks of notes by the settings of the document and its sections (ECMA-376 part 1, 17.11). Those that begin anew on every
 * page are counted through, because a file has no pages.
 *
 * @param settings - `settings.xml`
 * @param sections - `w:sectPr` of every section, in order
 */
export function noteMarks(settings: XmlElement | undefined, sections: readonly XmlElement[]): NoteMarks {
  let section = 0
  const counts = new Map<NoteKind, number>()
  const rule = (kind: NoteKind): Rule => ruleOf(kind, sections[section], settings)
  return {
    next: (kind) => {
      const { format, start } = rule(kind)
      const count = counts.get(kind) ?? start
      counts.set(kind, count + 1)
      return writtenNumber(count, format).text
    },
    sectionEnds: () => {
      section += 1
      for (const kind of ['footnote', 'endnote'] as const) if (rule(kind).eachSection) counts.delete(kind)
    },
  }
}

function ruleOf(kind: NoteKind, section: XmlElement | undefined, settings: XmlElement | undefined): Rule {
  const name = `w:${kind}Pr`
  const said = (property: string): string | undefined =>
    valueOf(childOf(section, name), property) ?? valueOf(childOf(settings, name), property)
  return {
    format: said('w:numFmt') ?? (kind === 'footnote' ? 'decimal' : 'lowerRoman'),
    start: integerOf(said('w:numStart')) ?? 1,
    eachSection: said('w:numRestart') === 'eachSect',
  }
}
