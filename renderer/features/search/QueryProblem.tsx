import type { QueryError } from '#core/search/query'
import { sayProblem } from '#words/problem'
import { message } from '../../i18n/messages'
import { interfaceWords } from '../../i18n/words'
import { useReader } from '../../store/store'
import { Button } from '../../ui/Button'
import { problemExcerpt } from './problem-excerpt'
import statement from './statement.module.css'

interface QueryProblemProps {
  readonly query: string
  readonly error: QueryError
}

/** What is wrong with a search and where, with a way to continue: the same words, searched literally. */
export function QueryProblem({ query, error }: QueryProblemProps) {
  const runSearch = useReader((state) => state.runSearch)
  const { before, place, after } = problemExcerpt(query, error.position)
  const { literal } = error
  return (
    <div className={statement.statement} data-problem={error.code}>
      <p className={statement.problemTitle}>{message('search.error.title')}</p>
      <p>{sayProblem(interfaceWords().queryProblems, error)}</p>
      <p className={statement.excerpt} dir="auto">
        <bdi>{before}</bdi>
        <mark className={statement.offending}>
          <bdi>{place}</bdi>
        </mark>
        <bdi>{after}</bdi>
      </p>
      {literal !== null && (
        <Button onClick={() => runSearch(literal)} title={literal.length > 80 ? undefined : literal}>
          {message('search.literal')}
        </Button>
      )}
    </div>
  )
}
