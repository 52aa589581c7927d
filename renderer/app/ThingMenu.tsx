import { useRef } from 'react'
import { message } from '../i18n/messages'
import { readerStore, useReader } from '../store/store'
import { CommandMenu } from './CommandMenu'
import styles from './CommandMenu.module.css'
import { commandNamed, commands } from './commands/registry'

/** What is offered first while words are selected. */
const forWords = ['notes.highlight', 'notes.note', 'search.selected']

/** The menu of the chosen thing, and of words selected, at the point where it was asked for. */
export function ThingMenu() {
  const point = useReader((state) => state.thingMenu)
  const close = useReader((state) => state.closeThingMenu)
  const anchor = useRef<HTMLSpanElement>(null)
  if (!point) return null
  const state = readerStore.getState()
  const hasWords = window.getSelection()?.isCollapsed === false
  const offered = [
    ...(hasWords ? forWords.flatMap((name) => commandNamed(name) ?? []) : []),
    ...commands.filter(({ isForThing }) => isForThing),
  ].filter(({ isEnabled }) => isEnabled(state))
  return (
    <>
      {/* The position of a pointer is physical, whatever the direction of the text. */}
      <span ref={anchor} className={styles.anchor} style={{ left: point.x, top: point.y }} />
      <CommandMenu label={message('thing.menu')} commands={offered} trigger={anchor} onClose={close} />
    </>
  )
}
