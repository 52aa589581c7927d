import { useRef } from 'react'
import { Menu, MenuItem, Popover } from 'react-aria-components'
import { message } from '../i18n/messages'
import { afterRender } from '../services/rows'
import { readerStore, useReader } from '../store/store'
import { commands, runCommand } from './commands/registry'
import { shortcutLabel } from './commands/shortcut-label'
import { isMac } from './platform'
import styles from './ThingMenu.module.css'

/** The menu of the chosen thing, at the point where it was asked for. */
export function ThingMenu() {
  const point = useReader((state) => state.thingMenu)
  const close = useReader((state) => state.closeThingMenu)
  const anchor = useRef<HTMLSpanElement>(null)
  if (!point) return null
  const state = readerStore.getState()
  const offered = commands.filter(({ isForThing, isEnabled }) => isForThing && isEnabled(state))
  const run = (name: string) => {
    close()
    afterRender(() => runCommand(name))
  }
  return (
    <>
      {/* Where a pointer was is physical, whatever the direction of writing. */}
      <span ref={anchor} className={styles.anchor} style={{ left: point.x, top: point.y }} />
      <Popover
        isOpen
        triggerRef={anchor}
        aria-label={message('thing.menu')}
        placement="bottom start"
        offset={2}
        onOpenChange={(isOpen) => !isOpen && close()}
        className={styles.popover ?? ''}
      >
        <Menu
          className={styles.menu ?? ''}
          aria-label={message('thing.menu')}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- a menu takes the focus when it opens (WAI-ARIA, menu)
          autoFocus="first"
          items={offered}
          onAction={(key) => run(String(key))}
          onClose={close}
        >
          {(command) => (
            <MenuItem id={command.name} textValue={command.label} className={styles.item ?? ''}>
              <span>{command.isChecked?.(state) ? `✓ ${command.label}` : command.label}</span>
              {command.shortcuts[0] && <kbd>{shortcutLabel(command.shortcuts[0], isMac)}</kbd>}
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </>
  )
}
