import { type KeyboardEvent, useEffect, useMemo, useState } from 'react'
import { countWords } from '#core/count-words'
import { mayAccept } from '#core/import/review/draft'
import { countDoubts, proofOf } from '#core/import/review/overview'
import { failureMessage } from '../../i18n/failures'
import { message } from '../../i18n/messages'
import { serviceOf } from '../../services/current-session'
import { createImports } from '../../services/import/imports'
import { afterRender } from '../../services/reading/rows'
import { hasTypingTo } from '../../services/window/text-field'
import { type Review, selectionOf } from '../../store/import/import-slice'
import { Button } from '../../ui/Button'
import common from '../../ui/common.module.css'
import { EntryList } from './EntryList'
import { EntryPanel } from './EntryPanel'
import { FactsForm } from './FactsForm'
import styles from './import.module.css'
import { LeftOutList } from './LeftOutList'
import { OriginalText } from './OriginalText'
import { keyName, type Operation, operationsOn } from './operations'
import { inReviewedLanguage } from './text-language'

/** The keys of the list are there again. */
const focusList = (): void => document.querySelector<HTMLElement>('[data-entries]')?.focus()

type View = 'text' | 'facts' | 'left'

/** The original at the left, what it becomes at the right, what is still open above both, and what can be done below. */
export function ReviewScreen({ review }: { readonly review: Review }) {
  const { text, draft, failure } = review
  const [view, setView] = useState<View>('text')
  const [doing, setDoing] = useState<'split' | 'number' | null>(null)
  const imports = serviceOf(createImports)
  const language = inReviewedLanguage(draft.facts.language)
  const sight = draft.entries[review.active]?.start ?? 0
  const { first, last } = selectionOf(review)
  const leftHere = useMemo(() => draft.entries.filter(({ left }) => left !== null).length, [draft.entries])

  const toList = () => {
    // At once, while the field is still there: a key typed next would go to nobody once it has gone.
    focusList()
    setDoing(null)
  }
  useEffect(focusList, [])
  const show = (next: View) => {
    setView(next)
    setDoing(null)
    afterRender(() => {
      if (next === 'text') focusList()
      else document.querySelector<HTMLElement>('[data-facts] input, [data-left-out]')?.focus()
    })
  }
  const focusChoice = (name: string) => {
    const choice = document.querySelector<HTMLSelectElement>(`[data-operation="${name}"] select`)
    choice?.focus()
  }
  const run = ({ does }: Operation) => {
    if (typeof does !== 'string') imports.act(does)
    else if (does === 'kind' || does === 'division') focusChoice(does)
    else if (first === last) setDoing(does)
    else if (does === 'split' || does === 'number') imports.refuse('one-at-a-time')
  }
  const others: Readonly<Record<string, () => void>> = {
    J: () => imports.stepDoubt(1),
    K: () => imports.stepDoubt(-1),
    T: () => focusChoice('kind'),
    V: () => focusChoice('division'),
    F: () => show(view === 'facts' ? 'text' : 'facts'),
    L: () => show(view === 'left' ? 'text' : 'left'),
    'Mod+Enter': () => void imports.accept(),
    'Mod+Z': () => imports.act({ do: 'undo' }),
    'Mod+Shift+Z': () => imports.act({ do: 'redo' }),
    'Mod+Y': () => imports.act({ do: 'redo' }),
  }
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const { target } = event
    if (event.defaultPrevented || !(target instanceof Element)) return
    const key = keyName(event)
    const isBare = !key.startsWith('Mod+')
    const isOwn = target.closest('[data-own-keys]') !== null
    if (isOwn && event.key === 'Escape' && target.closest('[data-facts], [data-operation]')) {
      // From a field back to the list first; the next Escape closes.
      event.preventDefault()
      event.stopPropagation()
      if (view === 'text') toList()
      else show('text')
      return
    }
    if (isOwn && (isBare || hasTypingTo(key === 'Mod+Z' ? 'undo' : 'redo'))) return
    if ((key === 'Space' || key === 'Enter') && target.closest('button')) return
    const operation = view === 'text' ? operationsOn(review).find((each) => each.key === key) : undefined
    const other = others[key]
    if (!operation && !other) return
    event.preventDefault()
    if (operation) run(operation)
    else other?.()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys of the whole screen, wherever the focus is in it
    <div className={styles.review} data-kept={review.unkept === 0 ? 'all' : undefined} onKeyDown={onKeyDown}>
      <Standing review={review} onFacts={() => show('facts')} />
      {review.begun !== 'first' && (
        <p className={common.quiet}>{message(review.begun === 'again' ? 'import.again' : 'import.anew')}</p>
      )}
      {review.isRevision && <p className={common.quiet}>{message('import.revision')}</p>}
      {failure !== null && (
        <p className={common.warning} role="alert" data-import-failure>
          {message('import.failed', failureMessage(failure))}{' '}
          <Button onClick={imports.retry}>{message('import.retry')}</Button>{' '}
          {review.unkept > 0 && (
            <Button onClick={imports.giveUp}>{message('import.giveUp', review.unkept)}</Button>
          )}
        </p>
      )}
      <div className={styles.columns}>
        <OriginalText text={text} sight={sight} language={language} />
        <section className={styles.column} aria-label={message('import.tree')}>
          <div className={styles.views}>
            <Button look="quiet" aria-pressed={view === 'text'} onClick={() => show('text')}>
              {message('import.tree')}
            </Button>
            <Button
              look="quiet"
              aria-pressed={view === 'facts'}
              aria-keyshortcuts="F"
              onClick={() => show('facts')}
            >
              {message('import.factsTab')} <kbd>F</kbd>
            </Button>
            <Button
              look="quiet"
              aria-pressed={view === 'left'}
              aria-keyshortcuts="L"
              onClick={() => show('left')}
            >
              {message('import.leftTab', leftHere + text.source.left.length)} <kbd>L</kbd>
            </Button>
          </div>
          {view === 'text' && <EntryList review={review} language={language} />}
          {view === 'facts' && <FactsForm review={review} />}
          {view === 'left' && <LeftOutList review={review} language={language} />}
        </section>
      </div>
      {view === 'text' && (
        <EntryPanel review={review} language={language} doing={doing} onRun={run} onDone={toList} />
      )}
    </div>
  )
}

interface StandingProps {
  readonly review: Review
  /** What is missing is filled in there. */
  readonly onFacts: () => void
}

/** The proof of words, the doubts that are left, and what ends the review. */
function Standing({ review, onFacts }: StandingProps) {
  const { text, draft, isAccepting } = review
  const imports = serviceOf(createImports)
  const proof = useMemo(() => {
    const before = text.source.left.reduce((sum, { words }) => sum + countWords(words), 0)
    const { in: all, out, left } = proofOf(text, draft.entries)
    return { in: all + before, out, left: left + before }
  }, [text, draft.entries])
  const doubts = useMemo(() => countDoubts(draft.entries), [draft.entries])
  const may = mayAccept(draft)
  const lost = proof.in - proof.out - proof.left
  const acceptLabel = isAccepting
    ? message('import.accepting')
    : doubts.left > 0
      ? message('import.acceptWithDoubts', doubts.left)
      : message('import.accept')
  return (
    <div className={styles.standing}>
      <div className={styles.counts}>
        <output data-proof>{message('import.proof', proof)}</output>
        {lost !== 0 && <span className={common.warning}>{message('import.lost', lost)}</span>}
        <output data-doubts>{message('import.doubts', doubts.left, doubts.all)}</output>
        <Button
          look="quiet"
          aria-keyshortcuts="K"
          disabled={doubts.left === 0}
          onClick={() => imports.stepDoubt(-1)}
        >
          {message('import.previousDoubt')} <kbd>K</kbd>
        </Button>
        <Button
          look="quiet"
          aria-keyshortcuts="J"
          disabled={doubts.left === 0}
          onClick={() => imports.stepDoubt(1)}
        >
          {message('import.nextDoubt')} <kbd>J</kbd>
        </Button>
      </div>
      <div className={common.actions}>
        <Button
          look="quiet"
          disabled={draft.past.length === 0}
          aria-keyshortcuts="Control+Z"
          onClick={() => imports.act({ do: 'undo' })}
        >
          {message('import.undo')}
        </Button>
        <Button
          look="quiet"
          disabled={draft.future.length === 0}
          aria-keyshortcuts="Control+Shift+Z"
          onClick={() => imports.act({ do: 'redo' })}
        >
          {message('import.redo')}
        </Button>
        <Button onClick={() => void imports.leave()}>
          {message('import.close')} <kbd>Esc</kbd>
        </Button>
        {!may.ok && (
          <Button look="quiet" className={styles.needs} onClick={onFacts}>
            {message('import.needs', may.error)}
          </Button>
        )}
        <Button
          look="primary"
          disabled={!may.ok || isAccepting}
          aria-keyshortcuts="Control+Enter"
          onClick={() => void imports.accept()}
        >
          {acceptLabel}
        </Button>
      </div>
    </div>
  )
}
