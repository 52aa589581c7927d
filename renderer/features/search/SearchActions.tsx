import { useEffect, useState } from 'react'
import { longestSearchName, mostSavedSearches } from '#contract/search/searches'
import { message } from '../../i18n/messages'
import { interfaceWords } from '../../i18n/words'
import { collectSearch } from '../../services/briefing/briefing-collect'
import { copySearchRecord } from '../../services/search/copy-record'
import { shownSearch } from '../../services/search/shown-search'
import { useReader } from '../../store/store'
import { Button } from '../../ui/Button'
import common from '../../ui/common.module.css'
import field from '../../ui/field.module.css'
import keeping from './keeping.module.css'

/** How long a button says that it is done, in milliseconds. */
const acknowledgement = 2500

/** What can be done with a search: save it under a name, copy its record. */
export function SearchActions() {
  const [isNaming, setIsNaming] = useState(false)
  if (isNaming) return <NameForm onDone={() => setIsNaming(false)} />
  return (
    <div className={`${common.actions} ${keeping.acts}`}>
      <Button onClick={() => setIsNaming(true)}>{message('search.save')}</Button>
      <CopyRecord />
      <Button title={message('command.briefingSearch')} onClick={() => void collectSearch(shownSearch())}>
        {message('briefing.addSearch')}
      </Button>
    </div>
  )
}

function CopyRecord() {
  const [isCopied, setIsCopied] = useState(false)
  useEffect(() => {
    if (!isCopied) return undefined
    const timer = window.setTimeout(() => setIsCopied(false), acknowledgement)
    return () => window.clearTimeout(timer)
  }, [isCopied])
  return (
    <Button onClick={() => void copySearchRecord(shownSearch()).then(setIsCopied)}>
      <span aria-live="polite">{message(isCopied ? 'search.record.copied' : 'search.record.copy')}</span>
    </Button>
  )
}

function NameForm({ onDone }: { readonly onDone: () => void }) {
  const query = useReader((state) => state.searchQuery.trim())
  const kinds = useReader((state) => state.searchKinds)
  const saved = useReader((state) => state.searches.saved)
  const saveSearch = useReader((state) => state.saveSearch)
  const [name, setName] = useState(query.slice(0, longestSearchName))
  const exists = saved.some((search) => search.name === name.trim())
  const isFull = !exists && saved.length >= mostSavedSearches
  return (
    <form
      className={keeping.naming}
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() === '' || isFull) return
        saveSearch({ name: name.trim(), query, kinds }, interfaceWords().locale.compare)
        onDone()
      }}
    >
      <label className={keeping.nameLabel}>
        {message('search.save.name')}
        <input
          className={field.field}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the form appears because its button was pressed
          autoFocus
          dir="auto"
          value={name}
          maxLength={longestSearchName}
          onFocus={(event) => event.target.select()}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return
            event.stopPropagation()
            onDone()
          }}
          onChange={(event) => setName(event.target.value)}
        />
      </label>
      {exists && <p className={common.quiet}>{message('search.save.replaces')}</p>}
      {isFull && <p className={common.quiet}>{message('search.save.full')}</p>}
      <div className={common.actions}>
        <Button type="submit" look="primary" disabled={name.trim() === '' || isFull}>
          {message('search.save.confirm')}
        </Button>
        <Button onClick={onDone}>{message('search.save.cancel')}</Button>
      </div>
    </form>
  )
}
