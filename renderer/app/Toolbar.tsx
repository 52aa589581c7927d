import { useShallow } from 'zustand/react/shallow'
import type { Reading } from '#contract/reading'
import { paneNames } from '#contract/settings'
import { LinkStatus } from '../features/linking/LinkStatus'
import { message } from '../i18n/messages'
import { visiblePanes } from '../store/layout-slice'
import { useReader } from '../store/store'
import { Button } from '../ui/Button'
import styles from './App.module.css'
import { CommandButton } from './CommandButton'
import { runCommand } from './commands/registry'

/** The line above the panes: what is open, and the few tools that are used all the time. */
export function Toolbar({ reading }: { readonly reading: Reading }) {
  const shown = useReader(useShallow(visiblePanes))
  const isLinked = useReader((state) => state.settings.linkedPanes)
  const hasNotes = useReader((state) => state.notesPanelOpen)
  const hasSearch = useReader((state) => state.searchOpen)
  return (
    <header>
      <div className={styles.toolbar} role="toolbar" aria-label={message('toolbar.label')}>
        <div className={styles.group}>
          <CommandButton name="go.back" sign="←" />
          <CommandButton name="go.forward" sign="→" />
        </div>
        <p className={styles.name} title={reading.declaration.shortTitle}>
          {reading.declaration.shortTitle}
        </p>
        <LinkStatus />
        <Button look="quiet" onClick={() => runCommand('briefing.open')}>
          {message('briefing.title')}
        </Button>
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
        <Button
          look="quiet"
          aria-expanded={hasNotes}
          title={message('command.notesPanel')}
          onClick={() => runCommand('notes.panel')}
        >
          {message('notes.title')}
        </Button>
        <div className={styles.group}>
          {paneNames.map((pane) => (
            <Button
              key={pane}
              look="quiet"
              aria-pressed={shown.includes(pane)}
              aria-label={message('toolbar.pane', pane)}
              onClick={() => runCommand(`view.pane-${pane}`)}
            >
              {message('pane.name', pane)}
            </Button>
          ))}
        </div>
        <div className={styles.group}>
          <CommandButton name="go.outline">{message('toolbar.outline')}</CommandButton>
          <CommandButton name="go.to">{message('toolbar.goTo')}</CommandButton>
          <CommandButton name="go.bookmarks">{message('toolbar.bookmarks')}</CommandButton>
        </div>
        <div className={styles.group}>
          <CommandButton name="view.text-smaller" sign="A−" />
          <CommandButton name="view.text-larger" sign="A+" />
          <CommandButton name="app.settings">{message('settings.title')}</CommandButton>
        </div>
      </div>
    </header>
  )
}
