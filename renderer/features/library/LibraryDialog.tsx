import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
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
import { type LibraryAnswer, useLibrary } from './use-library'

const everything: LibraryQuestion = {
  typed: '',
  kind: null,
  party: null,
  year: null,
  language: null,
  order: 'title',
}
const noFacets: LibraryFacets = { kinds: [], parties: [], years: [], languages: [] }

/** A row that was chosen: which text it was, and where it stood. */
interface Chosen {
  readonly place: number
  readonly id: string | null
}
const nothingChosen: Chosen = { place: -1, id: null }

/** Where the chosen text stands now; where it has gone, the one that came into its place. */
function placeOf(answer: LibraryAnswer | null, { place, id }: Chosen): number {
  if (!answer || id === null || answer.rows.get(place)?.id === id) return place
  for (const [other, row] of answer.rows) if (row.id === id) return other
  return Math.min(place, answer.found - 1)
}

/** Into the list or, where no text is found, into the field. */
function focusList(): void {
  const library = document.querySelector('[data-library]')
  const target = library?.querySelector<HTMLElement>('[role="listbox"]') ?? library?.querySelector('input')
  target?.focus()
}

/** All texts: found by words, narrowed by what they have in common, and what is known of the one that is chosen. */
export function LibraryDialog() {
  const close = useReader((state) => state.closeDialog)
  const open = useReader((state) => selectReading(state)?.declaration.id)
  const [question, setQuestion] = useState(everything)
  const [chosen, setChosen] = useState(nothingChosen)
  const { answer, failure, want } = useLibrary(question)
  const isDone = useRef(false)
  const change = (more: Partial<LibraryQuestion>) => {
    setQuestion({ ...question, ...more })
    setChosen(nothingChosen)
  }
  const show = ({ id, binnedAt }: LibraryRow) => {
    if (isDone.current || id === open || binnedAt !== null) return
    isDone.current = true
    close()
    // The dialog returns the focus first; then the focus moves to the text.
    afterRender(() => void openText(id))
  }
  const place = placeOf(answer, chosen)
  const row = answer?.rows.get(place) ?? null
  const choose = (next: number) => setChosen({ place: next, id: answer?.rows.get(next)?.id ?? null })
  // The row goes to another place or away. From its button the focus would come to that of the next row.
  const onMoved = () => {
    afterRender(focusList)
  }
  // With the last row the list goes: the focus stays in the dialog. Before the next frame, in which React Aria would
  // put it elsewhere.
  useLayoutEffect(() => {
    if (answer?.found === 0 && document.activeElement === document.body) focusList()
  }, [answer])
  // From the field one goes on into the list with the keys that move in it.
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'ArrowDown' || !answer || answer.found === 0) return
    event.preventDefault()
    if (place < 0) choose(0)
    focusList()
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
            onChoose={choose}
            onOpen={show}
            want={want}
          />
        )}
        {answer?.found === 0 && (
          <div className={styles.empty}>
            <p>
              {message(question.kind === 'binned' && answer.all === 0 ? 'library.binEmpty' : 'library.none')}
            </p>
            <Button onClick={() => change({ ...everything, order: question.order })}>
              {message('library.clear')}
            </Button>
          </div>
        )}
        <LibraryDetails row={row} isOpen={row !== null && row.id === open} onOpen={show} onMoved={onMoved} />
      </div>
    </Dialog>
  )
}
