import { Fragment, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { arrowStep } from '../../dom/direction'
import { message } from '../../i18n/messages'
import { Button } from '../../ui/Button'
import common from '../../ui/common.module.css'
import styles from './import.module.css'
import type { TextLanguage } from './text-language'

interface WordPickerProps {
  readonly stream: string
  readonly start: number
  readonly end: number
  readonly language: TextLanguage
  /** Called with the place before which the words are split. */
  readonly onSplit: (place: number) => void
  readonly onCancel: () => void
}

/** The words of an entry, one of which the second half begins with. */
export function WordPicker({ stream, start, end, language, onSplit, onCancel }: WordPickerProps) {
  const words = Array.from(stream.slice(start, end).matchAll(/\S+/g), ({ 0: word, index }) => ({
    word,
    at: start + index,
  }))
  const [active, setActive] = useState(() => likelyCut(words, stream))
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => list.current?.focus(), [])
  useEffect(() => {
    document.getElementById(`split-${active}`)?.scrollIntoView({ block: 'nearest' })
  }, [active])
  const split = () => {
    const chosen = words[active]
    if (chosen) onSplit(chosen.at)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: active + 10,
      ArrowUp: active - 10,
      Home: 1,
      End: words.length - 1,
    }
    const along = arrowStep(event.key, event.currentTarget)
    const step = along === 0 ? steps[event.key] : active + along
    if (step !== undefined) setActive(Math.max(1, Math.min(words.length - 1, step)))
    else if (event.key === 'Enter') split()
    else if (event.key === 'Escape') onCancel()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className={styles.picker} data-own-keys>
      <p className={common.quiet} id="split-where">
        {message('import.splitWhere')}
      </p>
      <div
        ref={list}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a select shows no words in their lines
        role="listbox"
        tabIndex={0}
        aria-labelledby="split-where"
        aria-activedescendant={`split-${active}`}
        aria-orientation="horizontal"
        className={styles.words}
        onKeyDown={onKeyDown}
        {...language}
      >
        {words.map(({ word, at }, index) => (
          <Fragment key={at}>
            {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- keys belong to the list */}
            <span
              id={`split-${index}`}
              // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- as the list
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              className={styles.word}
              onClick={() => setActive(Math.max(1, index))}
            >
              {word}
            </span>{' '}
          </Fragment>
        ))}
      </div>
      <div className={common.actions}>
        <Button look="primary" onClick={split}>
          {message('import.split')}
        </Button>
        <Button onClick={onCancel}>{message('import.cancel')}</Button>
      </div>
    </div>
  )
}

/** Where a split is likely wanted: at a line's end, else where a sentence begins with a number, else at the next one. */
function likelyCut(words: readonly { readonly word: string; readonly at: number }[], stream: string): number {
  const follows = (test: (word: string, gap: string, before: string) => boolean) =>
    words.findIndex(({ word, at }, index) => {
      const before = words[index - 1]
      return before !== undefined && test(word, stream.slice(before.at + before.word.length, at), before.word)
    })
  const cuts = [
    follows((_word, gap) => gap.includes('\n')),
    follows(
      (word, _gap, before) => /[.;:]$/.test(before) && before.length > 3 && /^[([]?\p{N}+[.)\]]/u.test(word),
    ),
    follows((_word, _gap, before) => /[.;:]$/.test(before) && before.length > 3),
  ]
  return Math.max(1, cuts.find((cut) => cut > 0) ?? 1)
}
