import {
  ArrowLeft,
  ArrowRight,
  CornerDownRight,
  FileText,
  Link2,
  List,
  NotebookPen,
  Search,
  Unlink2,
} from 'lucide-react'
import { useRef } from 'react'
import { useShallow } from 'zustand/react/shallow'
import type { Reading } from '#contract/library/reading'
import { paneNames } from '#contract/settings/settings'
import { LinkStatus } from '../features/linking/LinkStatus'
import { inTextLanguage, message } from '../i18n/messages'
import { selectBriefing } from '../store/briefing/briefing-slice'
import { useReader } from '../store/store'
import { visiblePanes } from '../store/window/layout-slice'
import { Button } from '../ui/Button'
import hidden from '../ui/hidden.module.css'
import { Icon } from '../ui/Icon'
import { useOneTabStop } from '../ui/use-one-tab-stop'
import styles from './App.module.css'
import { CommandButton } from './CommandButton'
import { runCommand } from './commands/registry'
import { MoreMenu } from './MoreMenu'

/** The line above the panes: what is open, and the few tools that are used all the time. */
export function Toolbar({ reading }: { readonly reading: Reading }) {
  const shown = useReader(useShallow(visiblePanes))
  const isNarrow = useReader((state) => state.isNarrow)
  const isLinked = useReader((state) => state.settings.linkedPanes)
  const entries = useReader((state) => selectBriefing(state)?.items.length ?? 0)
  const hasNotes = useReader((state) => state.notesPanelOpen)
  const hasSearch = useReader((state) => state.searchOpen)
  const toolbar = useRef<HTMLDivElement>(null)
  useOneTabStop(toolbar)
  return (
    <header>
      <div ref={toolbar} className={styles.toolbar} role="toolbar" aria-label={message('toolbar.label')}>
        <div className={`${styles.group} ${styles.history}`}>
          <CommandButton name="go.back" icon={ArrowLeft} turns />
          <CommandButton name="go.forward" icon={ArrowRight} turns />
        </div>
        {/* With space for one pane only, the space for words goes to the buttons that switch to another. */}
        {!isNarrow && (
          <p
            className={styles.name}
            title={reading.declaration.shortTitle}
            {...inTextLanguage(reading.declaration.edition.language)}
          >
            {reading.declaration.shortTitle}
          </p>
        )}
        <div className={isNarrow ? styles.group : styles.wideOnly}>
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
        <div className={styles.wideOnly}>
          <Button
            look="quiet"
            className={isLinked ? undefined : styles.unlinked}
            aria-pressed={isLinked}
            title={message(isLinked ? 'command.linkPanes' : 'linking.off')}
            onClick={() => runCommand('view.link-panes')}
          >
            <Icon of={isLinked ? Link2 : Unlink2} />
            <span className={hidden.hidden}>{message('linking.short')}</span>
          </Button>
        </div>
        <LinkStatus />
        <div className={`${styles.group} ${styles.places}`}>
          <CommandButton name="go.outline" icon={List}>
            <span className={styles.words}>{message('toolbar.outline')}</span>
          </CommandButton>
          <CommandButton name="go.to" icon={CornerDownRight} turns>
            <span className={styles.words}>{message('toolbar.goTo')}</span>
          </CommandButton>
        </div>
        <div className={styles.group}>
          <Button
            look="quiet"
            className={styles.search}
            data-tool="search.open"
            aria-expanded={hasSearch}
            title={message('command.search')}
            onClick={() => runCommand('search.open')}
          >
            <Icon of={Search} />
            <span className={styles.words}>{message('search.title')}</span>
          </Button>
          <Button
            look="quiet"
            className={styles.own}
            data-tool="notes.panel"
            aria-expanded={hasNotes}
            title={message('command.notesPanel')}
            onClick={() => runCommand('notes.panel')}
          >
            <Icon of={NotebookPen} />
            <span className={styles.words}>{message('notes.title')}</span>
          </Button>
          <span className={`${styles.goal} ${styles.own}`} data-briefing-drop>
            <CommandButton name="briefing.open" icon={FileText}>
              <span className={styles.words}>{message('briefing.title')}</span>
              {entries > 0 && (
                <span className={styles.badge}>
                  {entries}
                  <span className={hidden.hidden}> {message('briefing.entries', entries)}</span>
                </span>
              )}
            </CommandButton>
          </span>
        </div>
        <MoreMenu />
      </div>
    </header>
  )
}
