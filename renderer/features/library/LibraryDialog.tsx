import { type KeyboardEvent, useRef, useState } from 'react'
import type { LibraryFacets, LibraryQuestion, LibraryRow } from '#core/library/library-question'
import { ownTextsMessage, unreadableMessage } from '../../i18n/failures'
import { message } from '../../i18n/messages'
import { serviceOf } from '../../services/current-session'
import { createImports } from '../../services/import/imports'
import { openText } from '../../services/reading/open-text'
import { afterRender } from '../../services/reading/rows'
import { selectReading } from '../../store/reading/views'
import { useReader } from '../../store/store'
import { Button } from '../../ui/Button'
import common from '../../ui/common.module.css'
import { Dialog } from '../../ui/Dialog'
import fields from '../../ui/field.module.css'
import { LibraryDetails } from './LibraryDetails'
import { LibraryFilters } from './LibraryFilters'
import { LibraryList } from './LibraryList'
import styles from './library.module.css'
import { useLibrary } from './use-library'

const everything: LibraryQuestion = {
  typed: '',
  kind: null,
  party: null,
  year: null,
  language: null,
  order: 'title',
}
const noFacets: LibraryFacets = { kinds: [], parties: [], years: [], languages: [] }

/** All texts: found by words, narrowed by what they have in common, and what is known of the one that is chosen. */
export function LibraryDialog() {
  const close = useReader((state) => state.closeDialog)
  const open = useReader((state) => selectReading(state)?.declaration.id)
  const [question, setQuestion] = useState(everything)
  const [place, setPlace] = useState(-1)
  const { answer, failure, want } = useLibrary(question)
  const isDone = useRef(false)
  const change = (more: Partial<LibraryQuestion>) => {
    setQuestion({ ...question, ...more })
    setPlace(-1)
  }
  const show = ({ id }: LibraryRow) => {
    if (isDone.current || id === open) return
    isDone.current = true
    close()
    // The dialog returns the focus first; then the focus moves to the text.
    afterRender(() => void openText(id))
  }
  const row = answer?.rows.get(place) ?? null
  // From the field one goes on into the list with the keys that move in it.
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'ArrowDown' || !answer || answer.found === 0) return
    event.preventDefault()
    if (place < 0) setPlace(0)
    document.querySelector<HTMLElement>('[data-library] [role="listbox"]')?.focus()
  }
  return (
    <Dialog title={message('library.title')} onClose={close} wide>
      <div className={styles.library} data-library>
        <div className={styles.asking}>
          <div className={styles.finding}>
            <input
              type="search"
              data-types="library"
              className={`${fields.field} ${styles.find}`}
              aria-label={message('library.find')}
              placeholder={message('library.find')}
              value={question.typed}
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog was opened to type here
              autoFocus
              onChange={(event) => change({ typed: event.target.value })}
              onKeyDown={onKeyDown}
            />
            <Button onClick={() => void serviceOf(createImports).choose()}>
              {message('command.import')}
            </Button>
          </div>
          <LibraryFilters question={question} facets={answer?.facets ?? noFacets} onChange={change} />
          <output className={common.quiet}>
            {answer && message('library.found', answer.found, answer.all)}
          </output>
          {answer?.ownFailure && <p className={common.warning}>{ownTextsMessage(answer.ownFailure)}</p>}
          {answer?.unreadable.map((text) => (
            <p key={text.id} className={common.warning}>
              {unreadableMessage(text)}
            </p>
          ))}
        </div>
        {failure !== null && <p className={common.warning}>{message('library.failed', failure)}</p>}
        {answer && answer.found > 0 && (
          <LibraryList
            // Another question begins at its first row.
            key={JSON.stringify(answer.question)}
            answer={answer}
            chosen={place}
            open={open}
            onChoose={setPlace}
            onOpen={show}
            want={want}
          />
        )}
        {answer?.found === 0 && (
          <div className={styles.empty}>
            <p>{message('library.none')}</p>
            <Button onClick={() => change({ ...everything, order: question.order })}>
              {message('library.clear')}
            </Button>
          </div>
        )}
        <LibraryDetails row={row} isOpen={row !== null && row.id === open} onOpen={show} />
      </div>
    </Dialog>
  )
}
