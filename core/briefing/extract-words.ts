import type { CitationWords } from '../document/citation-words'
import type { InstrumentKind } from '../document/declaration'
import type { Rating } from '../document/evidence'
import type { LabelWords } from '../document/passage-label'
import type { TrustWords } from '../document/trust-words'
import type { Locale } from '../locale'
import type { Preset } from './presets'

/**
 * The words that writers set around the content of an extract. Plain texts, because an extract goes to a thread and to a
 * print window as data; `{place}` and the like stand for what is filled in (`fillTemplate`).
 */
export interface ExtractLabels {
  /** The program that made the file. */
  readonly producer: string
  readonly digest: string
  /** With `{page}` and `{pages}`. */
  readonly pageOf: string
  readonly extractFrom: string
  readonly officialText: string
  readonly readersText: string
  readonly editorialRemark: string
  /** With `{place}`. */
  readonly remarkOn: string
  /** With `{place}`: what a remark or a note stands on, alone. */
  readonly on: string
  /** With `{number}`. */
  readonly note: string
  /** With `{number}` and `{place}`. */
  readonly noteOn: string
  readonly quoted: string
  readonly registerNumber: string
  readonly registerText: string
  readonly registerKind: string
  readonly registerParagraphs: string
  /** With `{kind}`. */
  readonly registerRemark: string
  /** With `{kind}` and `{paragraphs}`. */
  readonly registerRemarkRelated: string
  readonly timelineDate: string
  readonly timelinePlace: string
  readonly timelineEvent: string
  readonly timelineBasis: string
  readonly sourcesDiffer: string
  readonly searchRecord: string
  readonly searchedFor: string
  readonly sourcesPage: string
  readonly legend: string
  readonly citations: string
  readonly references: string
  /** The named styles of a Word document. */
  readonly styles: Readonly<
    Record<
      | 'official'
      | 'officialItem'
      | 'officialFootnote'
      | 'officialFrame'
      | 'remark'
      | 'note'
      | 'readersText'
      | 'coverLine'
      | 'tableTitle'
      | 'officialCell'
      | 'editorialCell'
      | 'running'
      | 'source',
      string
    >
  >
}

/** Everything an extract says beside the texts it is made from, in one language. `words/extract` has the languages. */
export interface ExtractWords {
  /** BCP 47. */
  readonly language: string
  readonly locale: Locale
  readonly labels: ExtractLabels
  readonly places: LabelWords
  readonly citation: CitationWords
  readonly trust: TrustWords
  /** Stands on every page. */
  readonly notice: string
  /** The name of an extract that has none. */
  readonly untitled: string
  readonly wholeDocument: string
  /** Labels of the cover. */
  readonly cover: Readonly<Record<'addressee' | 'author' | 'date' | 'reference', string>>
  /** Labels of the properties of a file. */
  readonly properties: Readonly<
    Record<'title' | 'author' | 'language' | 'producer' | 'classification', string>
  >
  /** Labels of the sources page and of a record of a search. */
  readonly edition: string
  readonly sourceDigest: string
  readonly textDigest: string
  readonly search: {
    readonly text: string
    readonly reading: string
    readonly scope: string
    readonly date: string
    readonly hits: string
    /** Before the places of a search that was not finished. */
    readonly incomplete: string
    readonly occursIn: string
    readonly doesNotOccur: string
    /**
     * How much was searched, when, and in what.
     *
     * @param day - `YYYY-MM-DD`
     */
    readonly searched: (
      passages: number,
      day: string,
      edition: { readonly label: string; readonly digest: string } | null,
    ) => string
  }
  /** The explanations of the sources page, each for what it explains. */
  readonly legend: Readonly<
    Record<'official' | 'imported' | 'unnumbered' | 'register' | 'timeline' | 'references' | 'notes', string>
  >
  /**
   * How well an editorial statement is supported.
   *
   * @param hasSources - whether the numbers of its sources follow
   */
  readonly rating: (rating: Rating, hasSources: boolean) => string
  readonly instrumentKind: Readonly<Record<InstrumentKind, string>>
  readonly registerCaption: (shortTitle: string) => string
  /** `shortTitle` where the extract draws on several texts. */
  readonly timelineCaption: (shortTitle: string | null) => string
  /** The title that a preset suggests. */
  readonly presetTitle: Readonly<Record<Preset, (shortTitle: string) => string>>
  /** The rule by which paragraphs of agreement were chosen, as the first entry of that preset. */
  readonly commitmentsRule: string
  /** A term of the glossary as free text. */
  readonly glossaryEntry: (term: string, meaning: string) => string
}
