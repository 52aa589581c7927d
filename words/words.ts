import type { Language } from '#contract/language/language'
import type { ExtractWords } from '#core/briefing/extract-words'
import type { PresetProblem } from '#core/briefing/presets'
import type { LinkFailure } from '#core/document/deep-link'
import type { ParseProblem } from '#core/document/parse/parse-failure'
import type { LabelWords } from '#core/document/passage-label'
import type { ReferenceFailure } from '#core/document/references'
import type { TrustWords } from '#core/document/trust-words'
import type { FormatFailure } from '#core/import/format-failure'
import type { Locale } from '#core/locale'
import type { EntryProblem } from '#core/notes/exchange/entry-problem'
import type { ImportFailure } from '#core/notes/exchange/import'
import type { NotesFileWords } from '#core/notes/exchange/notes-file-words'
import type { QueryProblem } from '#core/search/query'
import { extractWords } from './extract/en'
import { entryProblems, formatProblems, importProblems } from './import/en'
import { placeWords } from './label/en'
import { inLanguage } from './languages'
import { linkProblems } from './link/en'
import { english as englishLocale } from './locale'
import { notesFileWords } from './notes-file/en'
import { presetProblems } from './preset/en'
import type { ProblemSentences } from './problem'
import { queryProblems } from './query/en'
import { referenceProblem } from './reference/en'
import { sourceProblems } from './source/en'
import { trustWords } from './trust/en'

/** All that is said for people about what core and contract answer, in one language. */
export interface Words {
  /** BCP 47: the language that these words are in, which may be another than the one asked for. */
  readonly language: string
  readonly locale: Locale
  readonly places: LabelWords
  readonly trust: TrustWords
  readonly extract: ExtractWords
  readonly notesFile: NotesFileWords
  readonly entryProblems: ProblemSentences<EntryProblem>
  readonly formatProblems: ProblemSentences<FormatFailure>
  readonly importProblems: ProblemSentences<ImportFailure>
  readonly linkProblems: ProblemSentences<LinkFailure>
  readonly presetProblems: ProblemSentences<PresetProblem>
  readonly queryProblems: ProblemSentences<QueryProblem>
  readonly referenceProblem: (problem: ReferenceFailure) => string
  readonly sourceProblems: ProblemSentences<ParseProblem>
}

const english: Words = {
  language: 'en',
  locale: englishLocale,
  places: placeWords,
  trust: trustWords,
  extract: extractWords,
  notesFile: notesFileWords,
  entryProblems,
  formatProblems,
  importProblems,
  linkProblems,
  presetProblems,
  queryProblems,
  referenceProblem,
  sourceProblems,
}

const languages: readonly Words[] = [english]

/**
 * The words in a language. Where there are none, English; `language` of the answer says so.
 *
 * @param language - BCP 47; a region makes no difference
 */
export function wordsFor(language: string): Words {
  const [primary] = language.toLowerCase().split('-')
  return languages.find((words) => words.language === primary) ?? english
}

/**
 * The one place that chooses the language of an extract: that of the text it draws on, where there are words in it.
 *
 * @param language - BCP 47, of the text; `null` where it draws on none
 */
export function extractWordsIn(language: string | null): ExtractWords {
  return wordsFor(language ?? 'en').extract
}

/**
 * The words in a language of the interface. What extracts and files of notes say stays in the language of the text, and
 * numbers and dates in that of the locale.
 */
export function interfaceWordsIn(language: Language): Words {
  const { places } = english
  return {
    ...english,
    places: {
      kinds: inLanguage(places.kinds, language),
      ...inLanguage({ item: places.item, event: places.event }, language),
    },
    trust: inLanguage(trustWords, language),
    entryProblems: inLanguage(entryProblems, language),
    formatProblems: inLanguage(formatProblems, language),
    importProblems: inLanguage(importProblems, language),
    linkProblems: inLanguage(linkProblems, language),
    presetProblems: inLanguage(presetProblems, language),
    queryProblems: inLanguage(queryProblems, language),
    ...inLanguage({ referenceProblem }, language),
  }
}
