import { type KeyboardEvent, useRef, useState } from 'react'
import { Autocomplete, Input, Menu, SearchField } from 'react-aria-components'
import { message } from '../i18n/messages'
import { afterRender } from '../services/reading/rows'
import { readerStore, useReader } from '../store/store'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { CommandItem } from './CommandItem'
import { findCommands } from './commands/find-commands'
import { commands, runCommand } from './commands/registry'
import styles from './PaletteDialog.module.css'

/** Every command that can run now, found by typing some of its letters. */
export function PaletteDialog() {
  const close = useReader((state) => state.closeDialog)
  const [typed, setTyped] = useState('')
  const state = readerStore.getState()
  // A question stays open below the palette, and no command behind it runs.
  const isOverQuestion = useReader(({ openModals }) => openModals > 1)
  const enabled = commands.filter(
    ({ name, isEnabled, worksInDialogs }) =>
      name !== 'app.palette' && isEnabled(state) && (!isOverQuestion || worksInDialogs === true),
  )
  const found = findCommands(enabled, typed)
  const isDone = useRef(false)
  const run = (name: string) => {
    if (isDone.current) return
    isDone.current = true
    close()
    // The command runs after the focus has returned to where it was before the palette.
    afterRender(() => runCommand(name))
  }
  const searchText = () => {
    if (isDone.current || isOverQuestion || typed.trim() === '') return
    isDone.current = true
    close()
    afterRender(() => {
      readerStore.getState().openSearch()
      readerStore.getState().runSearch(typed.trim())
    })
  }
  // A person who types and presses Enter quickly has not seen the first command marked yet, but means it.
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const [first] = found
    if (event.key === 'Enter' && !first) searchText()
    if (event.key === 'Enter' && first && !event.currentTarget.getAttribute('aria-activedescendant'))
      run(first.name)
  }
  // The first Escape closes the palette; the field would only delete what was typed.
  const onEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    close()
  }
  return (
    <Dialog title={message('palette.title')} onClose={close}>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Escape acts for the field and the list inside */}
      <div onKeyDownCapture={onEscape}>
        <Autocomplete inputValue={typed} onInputChange={setTyped}>
          <SearchField
            className={styles.field ?? ''}
            aria-label={message('palette.label')}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- the palette was opened to type here
            autoFocus
          >
            <Input
              data-types="palette"
              onKeyDown={onKeyDown}
              className={styles.input ?? ''}
              placeholder={message('palette.label')}
            />
          </SearchField>
          <Menu
            className={styles.list ?? ''}
            aria-label={message('palette.title')}
            items={found}
            onAction={(key) => run(String(key))}
            renderEmptyState={() => <p className={styles.empty}>{message('palette.none')}</p>}
          >
            {(command) => <CommandItem id={command.name} command={command} state={state} />}
          </Menu>
        </Autocomplete>
        {found.length === 0 && !isOverQuestion && (
          <Button className={styles.search} onClick={searchText}>
            {message('palette.searchText', typed.trim())}
          </Button>
        )}
      </div>
    </Dialog>
  )
}
