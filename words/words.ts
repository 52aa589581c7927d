import type { QueryProblem } from '#core/search/query'
import type { ProblemSentences } from './problem'
import { queryProblems } from './query/en'

/** All that is said for people about what core and contract answer, in one language. */
export interface Words {
  /** BCP 47: the language that these words are in, which may be another than the one asked for. */
  readonly language: string
  readonly queryProblems: ProblemSentences<QueryProblem>
}

const english: Words = { language: 'en', queryProblems }

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
