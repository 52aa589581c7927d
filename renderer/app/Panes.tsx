import { Fragment, type ReactNode } from 'react'
import { Group, Panel, Separator } from 'react-resizable-panels'
import type { Reading } from '#contract/reading'
import { type PaneName, paneNames } from '#contract/settings'
import { InstrumentsPane } from '../features/instruments/InstrumentsPane'
import { RelatedBar } from '../features/linking/RelatedBar'
import { ParagraphsPane } from '../features/reader/ParagraphsPane'
import { TimelinePane } from '../features/timeline/TimelinePane'
import { message } from '../i18n/messages'
import { useReader } from '../store/store'
import styles from './App.module.css'

const panes: Readonly<Record<PaneName, (reading: Reading) => ReactNode>> = {
  paragraphs: (reading) => <ParagraphsPane reading={reading} aside={<RelatedBar pane="paragraphs" />} />,
  instruments: (reading) => <InstrumentsPane reading={reading} aside={<RelatedBar pane="instruments" />} />,
  timeline: (reading) => <TimelinePane reading={reading} aside={<RelatedBar pane="timeline" />} />,
}

/** Shares of the open panes, made to add up to 100 %. */
function layoutOf(
  open: readonly PaneName[],
  sizes: Readonly<Record<PaneName, number>>,
): Record<string, number> {
  const total = open.reduce((sum, pane) => sum + sizes[pane], 0)
  return Object.fromEntries(
    open.map((pane) => [pane, total > 0 ? (sizes[pane] / total) * 100 : 100 / open.length]),
  )
}

/** The open panes side by side. Each group of open panes is a layout of its own, so folding one never squeezes another away. */
export function Panes({ reading }: { readonly reading: Reading }) {
  const sizes = useReader((state) => state.settings.panes.sizes)
  const collapsed = useReader((state) => state.settings.panes.collapsed)
  const setPaneSizes = useReader((state) => state.setPaneSizes)
  const open = paneNames.filter((pane) => !collapsed.includes(pane))
  return (
    <main className={styles.panes}>
      <Group
        key={open.join()}
        orientation="horizontal"
        defaultLayout={layoutOf(open, sizes)}
        onLayoutChanged={(layout) => {
          if (open.length === paneNames.length) setPaneSizes(layout)
        }}
      >
        {open.map((pane, index) => {
          const before = open[index - 1]
          return (
            <Fragment key={pane}>
              {before && (
                <Separator
                  className={styles.separator}
                  aria-label={message('pane.separator', before, pane)}
                />
              )}
              <Panel id={pane} minSize="18%">
                {panes[pane](reading)}
              </Panel>
            </Fragment>
          )
        })}
      </Group>
    </main>
  )
}
