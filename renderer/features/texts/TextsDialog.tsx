import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Autocomplete, Input, Menu, MenuItem, SearchField } from 'react-aria-components'
import { message } from '../../i18n/messages'
import { interfaceWords } from '../../i18n/words'
import { openText } from '../../services/reading/open-text'
import { afterRender } from '../../services/reading/rows'
import { selectReading } from '../../store/reading/views'
import { useReader } from '../../store/store'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import styles from './texts.module.css'
import { type ListedText, useFoundTexts } from './use-found-texts'

/** The texts of the library, found by typing some words of title, parties or date. */
export function TextsDialog() {
  const close = useReader((state) => state.closeDialog)
  const open = useReader((state) => selectReading(state)?.declaration.id)
  const [typed, setTyped] = useState('')
  const [isEntered, setEntered] = useState(false)
  const isDone = useRef(false)
  const { texts, more, isAll } = useFoundTexts(typed)
  const [first] = texts
  const show = (id: string) => {
    if (isDone.current) return
    isDone.current = true
    close()
    // The dialog returns the focus first; then the focus moves to the text.
    afterRender(() => void openText(id))
  }
  // A person who types and presses Enter quickly has not seen the first text marked yet, but means it.
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter' && !event.currentTarget.getAttribute('aria-activedescendant')) setEntered(true)
  }
  const type = (next: string) => {
    setTyped(next)
    setEntered(false)
  }
  // Which one is the first is known when the library has answered.
  useEffect(() => {
    if (isEntered && isAll && first) show(first.id)
  })
  return (
    <Dialog title={message('texts.title')} onClose={close}>
      <Autocomplete inputValue={typed} onInputChange={type}>
        <SearchField
          className={styles.field ?? ''}
          aria-label={message('texts.label')}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog was opened to type here
          autoFocus
        >
          <Input
            data-types="texts"
            className={styles.input ?? ''}
            placeholder={message('texts.label')}
            onKeyDown={onKeyDown}
          />
        </SearchField>
        <Menu
          className={styles.list ?? ''}
          aria-label={message('texts.title')}
          items={texts}
          onAction={(key) => show(String(key))}
          renderEmptyState={() => isAll && <p className={styles.empty}>{message('texts.none', typed)}</p>}
        >
          {(listing) => <TextItem id={listing.id} listing={listing} isOpen={listing.id === open} />}
        </Menu>
        {more > 0 && <p className={styles.more}>{message('texts.more', more)}</p>}
      </Autocomplete>
      {isAll && texts.length === 0 && (
        <Button
          onClick={() => {
            setTyped('')
            document.querySelector<HTMLElement>('[data-types="texts"]')?.focus()
          }}
        >
          {message('texts.all')}
        </Button>
      )}
    </Dialog>
  )
}

interface TextItemProps {
  /** With it React Aria recognises the item when the order of the list changes. */
  readonly id: string
  readonly listing: ListedText
  readonly isOpen: boolean
}

function TextItem({ id, listing, isOpen }: TextItemProps) {
  const { shortTitle, parties, date, provenance = null } = listing
  const { locale, trust } = interfaceWords()
  const facts = [
    parties.join(', '),
    date === null ? '' : locale.day(date),
    provenance === null ? '' : trust.short,
  ].filter((fact) => fact !== '')
  return (
    <MenuItem id={id} textValue={shortTitle} className={styles.item ?? ''}>
      <span className={styles.title} dir="auto">
        {shortTitle}
      </span>
      {isOpen && <span className={styles.open}>{message('texts.open')}</span>}
      <span className={styles.facts}>{facts.join(' · ')}</span>
    </MenuItem>
  )
}
