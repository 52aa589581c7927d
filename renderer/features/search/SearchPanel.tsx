import { type KeyboardEvent, useRef } from 'react'
import type { Reading } from '#contract/library/reading'
import { assertNever } from '#core/assert-never'
import { message } from '../../i18n/messages'
import type { SearchView } from '../../store/search/search-slice'
import { useReader } from '../../store/store'
import { useKeptScroll } from '../../store/window/use-kept-scroll'
import { Button } from '../../ui/Button'
import { SidePanel } from '../../ui/SidePanel'
import { CheatSheet } from './CheatSheet'
import './highlights.css'
import { ResultsView } from './ResultsView'
import { SavedView } from './SavedView'
import { SearchField } from './SearchField'
import { SearchStatus } from './SearchStatus'
import styles from './search.module.css'
import { useHitKeys } from './use-hit-keys'
import { useReturnFocus } from './use-return-focus'

interface SearchPanelProps {
  readonly reading: Reading
}

/** The search beside the panes: the field and the results, with the text visible at the same time. */
export function SearchPanel({ reading }: SearchPanelProps) {
  const panel = useRef<HTMLElement>(null)
  const view = useReader((state) => state.searchView)
  const showView = useReader((state) => state.showSearchView)
  const closeSearch = useReader((state) => state.closeSearch)
  const returnFocus = useReturnFocus(panel)
  const onHitKey = useHitKeys(panel)
  const close = () => {
    returnFocus()
    closeSearch()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') {
      onHitKey(event)
      return
    }
    event.preventDefault()
    if (view === 'results') close()
    else showView('results')
  }
  const tab = (name: Exclude<SearchView, 'results'>) => (
    <Button
      look="quiet"
      aria-pressed={view === name}
      onClick={() => showView(view === name ? 'results' : name)}
    >
      {message(`search.${name}`)}
    </Button>
  )
  return (
    <SidePanel
      landmark="search"
      name="search"
      title={message('search.title')}
      side="start"
      tools={
        <>
          {tab('saved')}
          {tab('help')}
        </>
      }
      closeLabel={message('search.close')}
      onClose={close}
      onKeyDown={onKeyDown}
      panel={panel}
      className={styles.panel}
    >
      <SearchField hasChips={view === 'results'} />
      <SearchStatus isShown={view === 'results'} />
      <Body view={view} reading={reading} />
    </SidePanel>
  )
}

/** What scrolls below the field. Another search, or another view, is shown from its start; the same one as it was left. */
function Body({ view, reading }: SearchPanelProps & { readonly view: SearchView }) {
  const answered = useReader((state) => state.searchAnswer?.query ?? '')
  const body = useKeptScroll('search', `${reading.declaration.id} ${view} ${answered}`)
  return (
    <div ref={body} className={styles.body} tabIndex={-1}>
      <View view={view} reading={reading} />
    </div>
  )
}

function View({ view, reading }: SearchPanelProps & { readonly view: SearchView }) {
  switch (view) {
    case 'results':
      return <ResultsView reading={reading} />
    case 'saved':
      return <SavedView />
    case 'help':
      return <CheatSheet />
    default:
      return assertNever(view)
  }
}
