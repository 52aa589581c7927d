import { lazy, Suspense } from 'react'
import { assertNever } from '#core/assert-never'
import { PreviewCards } from '../features/linking/PreviewCards'
import { NoteTools } from '../features/notes/note/NoteTools'
import { message } from '../i18n/messages'
import { useView } from '../store/reading/use-view'
import type { ReadingStatus } from '../store/reading/view'
import { useReader } from '../store/store'
import { ModalCountContext } from '../ui/modal-count'
import { StatePage } from '../ui/StatePage'
import { Announcer } from './Announcer'
import styles from './App.module.css'
import { Confirmation } from './Confirmation'
import { runCommand } from './commands/registry'
import { Notices } from './Notices'
import { Panes } from './Panes'
import { isMac } from './platform'
import { Toolbar } from './Toolbar'
import { useShortcuts } from './use-shortcuts'

// Dialogs load when they are first opened: they are no part of the first paragraph.
const ImportScreen = lazy(() =>
  import('../features/import/ImportScreen').then(({ ImportScreen }) => ({ default: ImportScreen })),
)
const ThingMenu = lazy(() => import('./ThingMenu').then(({ ThingMenu }) => ({ default: ThingMenu })))
const Dialogs = lazy(() => import('./Dialogs').then(({ Dialogs }) => ({ default: Dialogs })))
const SearchPanel = lazy(() =>
  import('../features/search/SearchPanel').then(({ SearchPanel }) => ({ default: SearchPanel })),
)

const HintCard = lazy(() => import('./HintCard').then(({ HintCard }) => ({ default: HintCard })))
const BriefingTray = lazy(() =>
  import('../features/briefing/BriefingTray').then(({ BriefingTray }) => ({ default: BriefingTray })),
)

const NotesPanel = lazy(() =>
  import('../features/notes/panel/NotesPanel').then(({ NotesPanel }) => ({ default: NotesPanel })),
)

/** The whole window. */
export function App() {
  const status = useView((view) => view.status)
  const hasSearch = useReader((state) => state.searchOpen)
  const hasThingMenu = useReader((state) => state.thingMenu !== null)
  const areStacked = useReader((state) => state.arePanelsStacked)
  const hasNotes = useReader((state) => state.notesPanelOpen)
  const hasTray = useReader((state) => state.briefingTray !== null)
  // The bar of words chosen by keyboard stands where hints do.
  const hint = useReader((state) => (state.stepping === null ? state.hint : null))
  const isImporting = useReader((state) => state.importing !== null)
  const hasDialog = useReader((state) => state.dialog !== null)
  const countModal = useReader((state) => state.countModal)
  useShortcuts(isMac)
  return (
    <ModalCountContext value={countModal}>
      {status.kind === 'open' ? (
        <div className={styles.window}>
          <a className={styles.skip} href="#pane-paragraphs">
            {message('app.skip')}
          </a>
          <Toolbar reading={status.reading} />
          <Notices reading={status.reading} />
          <div className={styles.work} data-panels={areStacked ? 'stacked' : 'beside'}>
            {hasSearch && (
              <Suspense fallback={null}>
                <SearchPanel reading={status.reading} />
              </Suspense>
            )}
            <Panes reading={status.reading} />
            {hasNotes && (
              <Suspense fallback={null}>
                <NotesPanel />
              </Suspense>
            )}
          </div>
          <PreviewCards />
          <NoteTools reading={status.reading} />
        </div>
      ) : (
        <Placeholder status={status} />
      )}
      <Announcer />
      <Confirmation />
      {hasTray && (
        <Suspense fallback={null}>
          <BriefingTray onOpen={() => runCommand('briefing.open')} />
        </Suspense>
      )}
      {hint !== null && (
        <Suspense fallback={null}>
          <HintCard hint={hint} />
        </Suspense>
      )}
      {hasThingMenu && (
        <Suspense fallback={null}>
          <ThingMenu />
        </Suspense>
      )}
      {isImporting && (
        <Suspense fallback={null}>
          <ImportScreen />
        </Suspense>
      )}
      {hasDialog && (
        <Suspense fallback={null}>
          <Dialogs />
        </Suspense>
      )}
    </ModalCountContext>
  )
}

type Waiting = Exclude<ReadingStatus, { kind: 'open' }>

function Placeholder({ status }: { readonly status: Waiting }) {
  switch (status.kind) {
    case 'loading':
      return <StatePage title={message('app.loading')} body={[]} />
    case 'empty':
      return <StatePage title={message('app.empty.title')} body={[message('app.empty.body')]} />
    case 'failed':
      return (
        <StatePage title={message('app.failed.title')} body={[status.message, message('app.failed.safe')]} />
      )
    default:
      return assertNever(status)
  }
}
