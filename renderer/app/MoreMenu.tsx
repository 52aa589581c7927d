import { lazy, Suspense, useRef, useState } from 'react'
import { paneNames } from '#contract/settings'
import { message } from '../i18n/messages'
import { Button } from '../ui/Button'
import { commandNamed } from './commands/registry'

const CommandMenu = lazy(() => import('./CommandMenu').then(({ CommandMenu }) => ({ default: CommandMenu })))

/** The tools used now and then, in the order in which they are offered. */
const names = [
  'go.bookmarks',
  'view.link-panes',
  ...paneNames.map((pane) => `view.pane-${pane}`),
  'view.text-larger',
  'view.text-smaller',
  'view.text-normal',
  'app.palette',
  'app.shortcuts',
  'app.settings',
  'app.about',
]

/** The toolbar's last button: a menu of the tools that are not used all the time. */
export function MoreMenu() {
  const [isOpen, setOpen] = useState(false)
  const trigger = useRef<HTMLButtonElement>(null)
  const commands = names.map((name) => {
    const command = commandNamed(name)
    if (!command) throw new Error(`The toolbar names an unknown command: ${name}`)
    return command
  })
  return (
    <>
      <Button
        ref={trigger}
        look="quiet"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(true)}
      >
        {message('toolbar.more')}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <CommandMenu
            label={message('toolbar.more')}
            commands={commands}
            trigger={trigger}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  )
}
