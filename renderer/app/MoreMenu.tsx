import { Ellipsis } from 'lucide-react'
import { lazy, Suspense, useRef, useState } from 'react'
import { paneNames } from '#contract/settings/settings'
import { message } from '../i18n/messages'
import { Button } from '../ui/Button'
import { Icon } from '../ui/Icon'
import styles from './App.module.css'
import { commandNamed } from './commands/registry'

const CommandMenu = lazy(() => import('./CommandMenu').then(({ CommandMenu }) => ({ default: CommandMenu })))

/** Tools of the toolbar that are hidden where it is too narrow for all. */
const crowdedOut = [
  'search.open',
  'notes.panel',
  'briefing.open',
  'go.outline',
  'go.to',
  'go.back',
  'go.forward',
]

/** Those of the tools that are not in sight in a toolbar: hidden, or, where even the others do not fit, any. */
function outOfSight(toolbar: Element): readonly string[] {
  if (toolbar.scrollWidth > toolbar.clientWidth) return crowdedOut
  return crowdedOut.filter(
    (name) => toolbar.querySelector(`[data-tool="${name}"]`)?.checkVisibility() !== true,
  )
}

/** The tools that are used less often, in the order in which they are offered. */
const seldom = [
  'go.bookmarks',
  'view.link-panes',
  ...paneNames.map((pane) => `view.pane-${pane}`),
  'view.text-larger',
  'view.text-smaller',
  'view.text-normal',
  'app.palette',
  'app.start-page',
  'app.shortcuts',
  'app.settings',
  'app.about',
]

/**
 * The toolbar's last button, always visible: a menu of the tools that are used less often and of those for which there
 * is no space.
 */
export function MoreMenu() {
  const [isOpen, setOpen] = useState(false)
  const [crowded, setCrowded] = useState<readonly string[]>([])
  const trigger = useRef<HTMLButtonElement>(null)
  const open = () => {
    const toolbar = trigger.current?.closest('[role="toolbar"]')
    setCrowded(toolbar ? outOfSight(toolbar) : [])
    setOpen(true)
  }
  const commands = [...crowded, ...seldom].map((name) => {
    const command = commandNamed(name)
    if (!command) throw new Error(`The toolbar names an unknown command: ${name}`)
    return command
  })
  return (
    <>
      <Button
        ref={trigger}
        look="quiet"
        className={styles.more}
        title={message('toolbar.more')}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={open}
      >
        <Icon of={Ellipsis} />
        <span className={styles.words}>{message('toolbar.more')}</span>
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
