/** What went wrong, as core and contract answer it: a code and what its sentence needs to know. */
interface Problem {
  readonly code: string
}

/** The problems that may have a code. */
type ProblemOf<Kind extends Problem, Code> = Kind extends { readonly code: infer Codes }
  ? Code extends Codes
    ? Kind
    : never
  : never

/** The sentence of every code of a problem, in one language: a text, or a function of the problem. */
export type ProblemSentences<Kind extends Problem> = {
  readonly [Code in Kind['code']]: string | ((problem: ProblemOf<Kind, Code>) => string)
}

/** What a problem is in words. */
export function sayProblem<Kind extends Problem>(sentences: ProblemSentences<Kind>, problem: Kind): string {
  const code: Kind['code'] = problem.code
  const sentence: string | ((problem: never) => string) = sentences[code]
  return typeof sentence === 'string' ? sentence : (sentence as (problem: Kind) => string)(problem)
}
