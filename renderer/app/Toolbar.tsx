import type { Reading } from '#contract/reading'
import { paneNames } from '#contract/settings'
import { LinkStatus } from '../features/linking/LinkStatus'
import { message } from '../i18n/messages'
import { useReader } from '../store/store'
import { Button } from '../ui/Button'
import hidden from '../ui/hidden.module.css'
import styles from './App.module.css'
import { runCommand } from './commands/registry'

/** The line above the panes: what is open, and the few tools that are used all the time. */
export function Toolbar({ reading }: { readonly reading: Reading }) {
  const collapsed = useReader((state) => state.settings.panes.collapsed)
  const isLinked = useReader((state) => state.settings.linkedPanes)
  const hasSearch = useReader((state) => state.searchOpen)
  return (
    <header>
      <div className={styles.toolbar} role="toolbar" aria-label={message('toolbar.label')}>
        <p className={styles.name} title={reading.declaration.shortTitle}>
          {reading.declaration.shortTitle}
        </p>
        <LinkStatus />
        <Button
          look="quiet"
          aria-pressed={isLinked}
          title={message('command.linkPanes')}
          onClick={() => runCommand('view.link-panes')}
        >
          {message('linking.short')}
        </Button>
        <Button
          look="quiet"
          aria-expanded={hasSearch}
          title={message('command.search')}
          onClick={() => runCommand('search.open')}
        >
          {message('search.title')}
        </Button>
        <div className={styles.group}>
          {paneNames.map((pane) => (
            <Button
              key={pane}
              look="quiet"
              aria-pressed={!collapsed.includes(pane)}
              aria-label={message('toolbar.pane', pane)}
              onClick={() => runCommand(`view.pane-${pane}`)}
            >
              {message('pane.name', pane)}
            </Button>
          ))}
        </div>
        <div className={styles.group}>
          <Button look="quiet" onClick={() => runCommand('view.text-smaller')}>
            <span aria-hidden="true">A−</span>
            <span className={hidden.hidden}>{message('command.textSmaller')}</span>
          </Button>
          <Button look="quiet" onClick={() => runCommand('view.text-larger')}>
            <span aria-hidden="true">A+</span>
            <span className={hidden.hidden}>{message('command.textLarger')}</span>
          </Button>
          <Button look="quiet" onClick={() => runCommand('app.settings')}>
            {message('settings.title')}
          </Button>
        </div>
      </div>
    </header>
  )
}
