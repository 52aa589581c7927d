import { searchExamples } from '#core/search/examples'
import { message } from '../../i18n/messages'
import { useReader } from '../../store/store'
import styles from './search.module.css'

/** The query language on one screen; every example runs when it is chosen. */
export function CheatSheet() {
  const runSearch = useReader((state) => state.runSearch)
  return (
    <section aria-labelledby="search-help">
      <h3 id="search-help" className={styles.groupTitle}>
        {message('search.help.title')} <span className={styles.count}>{message('search.help.intro')}</span>
      </h3>
      <ul className={styles.examples}>
        {searchExamples.map(({ topic, query }) => (
          <li key={topic}>
            <button
              type="button"
              className={styles.example}
              data-example={topic}
              onClick={() => runSearch(query)}
            >
              <code className={styles.query}>{query}</code>
              <span className={styles.meaning}>{message('search.help.topic', topic)}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className={styles.quiet}>{message('search.help.folding')}</p>
      <p className={styles.quiet}>{message('search.help.keys')}</p>
    </section>
  )
}
