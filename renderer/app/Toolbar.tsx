import type { Reading } from '#contract/reading'
import { paneNames } from '#contract/settings'
import { LinkStatus } from '../features/linking/LinkStatus'
import { message } from '../i18n/messages'
import { useReader } from '../store/store'
import { Button } from '../ui/Button'
import styles from './App.module.css'
import { runCommand } from './commands/registry'

/** The line above the panes: what is open, and the few tools that are used all the time. */
export function Toolbar({ reading }: { readonly reading: Reading }) {
  const collapsed = useReader((state) => state.settings.panes.collapsed)
  const isLinked = useReader((state) => state.settings.linkedPanes)
  return (
    <header className={styles.toolbar}>
      <p className={styles.name} title={reading.declaration.shortTitle}>
        {reading.declaration.shortTitle}
      </p>
      <LinkStatus />
      <div className={styles.tools} role="toolbar" aria-label={message('toolbar.label')}>
        <Button
          look="quiet"
          aria-pressed={isLinked}
          title={message('command.linkPanes')}
          onClick={() => runCommand('view.link-panes')}
        >
          {message('linking.short')}
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
          <Button
            look="quiet"
            aria-label={message('command.textSmaller')}
            onClick={() => runCommand('view.text-smaller')}
          >
            <span className={styles.glyph} data-glyph="A−" />
          </Button>
          <Button
            look="quiet"
            aria-label={message('command.textLarger')}
            onClick={() => runCommand('view.text-larger')}
          >
            <span className={styles.glyph} data-glyph="A+" />
          </Button>
          <Button look="quiet" onClick={() => runCommand('app.settings')}>
            {message('settings.title')}
          </Button>
        </div>
      </div>
    </header>
  )
}
