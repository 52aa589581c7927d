import { searchExamples } from '#core/search/examples'
import { message } from '../../i18n/messages'
import { useReader } from '../../store/store'
import common from '../../ui/common.module.css'
import help from './help.module.css'
import hits from './hits.module.css'

/** The query language on one screen; every example runs when it is chosen. */
export function CheatSheet() {
  const runSearch = useReader((state) => state.runSearch)
  return (
    <section aria-labelledby="search-help">
      <h3 id="search-help" className={hits.groupTitle}>
        {message('search.help.title')} <span className={hits.count}>{message('search.help.intro')}</span>
      </h3>
      <ul className={help.examples}>
        {searchExamples.map(({ topic, query }) => (
          <li key={topic}>
            <button
              type="button"
              className={help.example}
              data-example={topic}
              onClick={() => runSearch(query)}
            >
              <code className={hits.query} dir="ltr">
                {query}
              </code>
              <span className={help.meaning}>{message('search.help.topic', topic)}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className={common.quiet}>{message('search.help.folding')}</p>
      <p className={common.quiet}>{message('search.help.keys')}</p>
    </section>
  )
}
