import { message } from '../../i18n/messages'
import { useReader } from '../../store/store'
import hidden from '../../ui/hidden.module.css'
import hits from './hits.module.css'
import styles from './search.module.css'

/** Switches for the kinds of things to show, with what was found of each; none pressed shows all. */
export function KindChips() {
  const result = useReader((state) =>
    state.searchAnswer?.result.ok ? state.searchAnswer.result.value : null,
  )
  const kinds = useReader((state) => state.searchKinds)
  const toggle = useReader((state) => state.toggleSearchKind)
  if (!result) return null
  return (
    <fieldset className={styles.chips} data-kinds>
      <legend className={hidden.hidden}>{message('search.filter')}</legend>
      {result.searched.kinds.map(({ kind }) => {
        const found = result.groups.find((group) => group.kind === kind)?.total ?? 0
        return (
          <button
            key={kind}
            type="button"
            className={styles.chip}
            data-kind={kind}
            data-found={found > 0 || undefined}
            aria-pressed={kinds.includes(kind)}
            aria-label={message('search.chip', kind, found)}
            onClick={() => toggle(kind)}
          >
            {message('search.kind', kind)} <span className={hits.count}>{found}</span>
          </button>
        )
      })}
    </fieldset>
  )
}
