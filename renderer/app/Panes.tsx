import { Fragment, type ReactNode, useLayoutEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { Group, Panel, Separator, useGroupRef } from 'react-resizable-panels'
import { useShallow } from 'zustand/react/shallow'
import type { Reading } from '#contract/library/reading'
import { type PaneName, paneNames } from '#contract/settings/settings'
import { InstrumentsPane } from '../features/instruments/InstrumentsPane'
import { RelatedBar } from '../features/linking/RelatedBar'
import { RowNotes } from '../features/notes/text/RowNotes'
import { ParagraphsPane } from '../features/reader/ParagraphsPane'
import { TimelinePane } from '../features/timeline/TimelinePane'
import { message } from '../i18n/messages'
import { ViewContext } from '../store/reading/use-view'
import { useReader } from '../store/store'
import { visiblePanes } from '../store/window/layout-slice'
import { MarkDescriptions } from '../ui/MarkDescriptions'
import styles from './App.module.css'
import { layoutOf, separatorBefore } from './pane-layout'

const notesOf = (eId: string, isTabStop: boolean) => <RowNotes eId={eId} isTabStop={isTabStop} />
const panes: Readonly<Record<PaneName, (reading: Reading) => ReactNode>> = {
  paragraphs: (reading) => (
    <ParagraphsPane reading={reading} aside={<RelatedBar pane="paragraphs" />} beneath={notesOf} />
  ),
  instruments: (reading) => (
    <InstrumentsPane reading={reading} aside={<RelatedBar pane="instruments" />} beneath={notesOf} />
  ),
  timeline: (reading) => (
    <TimelinePane reading={reading} aside={<RelatedBar pane="timeline" />} beneath={notesOf} />
  ),
}

/**
 * The panes side by side, or one at a time where the window is narrow. A hidden pane keeps its place and its scroll
 * position: its width is zero and it is inert, but it stays in the page.
 */
export function Panes({ reading }: { readonly reading: Reading }) {
  const sizes = useReader((state) => state.settings.panes.sizes)
  const setPaneSizes = useReader((state) => state.setPaneSizes)
  const shown = useReader(useShallow(visiblePanes))
  const view = useReader((state) => state.activeView)
  const group = useGroupRef()
  const [settled, setSettled] = useState(0)
  // Sizes change while a separator is dragged, and then the panes have already moved. Here they are moved only when
  // other panes are shown. The panels get their new limits only after this effect and limit sizes that are set before,
  // so the sizes are set once more.
  //
  // The library also finds out once, when separators come to the page, which panes they lie between: by where everything
  // is then. Panes that come back have no width yet, so separators come anew when they have one; the library takes its panes
  // in another order then where one reads from right to left, and must be told their sizes in that order too.
  useLayoutEffect(() => {
    const apply = () => void group.current?.setLayout(layoutOf(shown, sizes))
    apply()
    const frame = requestAnimationFrame(() => {
      apply()
      flushSync(() => setSettled((count) => count + 1))
      apply()
    })
    return () => cancelAnimationFrame(frame)
    // oxlint-disable-next-line react/exhaustive-deps -- sizes: see above
  }, [shown, group])
  return (
    <main className={styles.panes} data-view={view} data-declaration={reading.declaration.id}>
      <Group
        groupRef={group}
        orientation="horizontal"
        defaultLayout={layoutOf(shown, sizes)}
        onLayoutChanged={(layout, { isUserInteraction }) => {
          if (isUserInteraction && shown.length === paneNames.length) setPaneSizes(layout)
        }}
      >
        {paneNames.map((pane, index) => {
          const before = paneNames[index - 1]
          const neighbour = separatorBefore(pane, shown)
          const isShown = shown.includes(pane)
          return (
            <Fragment key={pane}>
              {before && (
                <Separator
                  key={settled}
                  className={neighbour ? styles.separator : styles.noSeparator}
                  disabled={!neighbour}
                  aria-label={message('pane.separator', neighbour ?? before, pane)}
                />
              )}
              <Panel
                id={pane}
                minSize={isShown ? '18%' : 0}
                maxSize={isShown ? '100%' : 0}
                className={isShown ? undefined : styles.hidden}
                inert={!isShown}
              >
                <ViewContext value={view}>{panes[pane](reading)}</ViewContext>
              </Panel>
            </Fragment>
          )
        })}
      </Group>
      <MarkDescriptions />
    </main>
  )
}
