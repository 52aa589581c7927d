import { message } from '../../i18n/messages'
import { thinBackups } from '../../services/notes/purge-notes'
import { useReader } from '../../store/store'
import { Dialog } from '../../ui/Dialog'
import { TracesView } from './TracesView'

/** After notes were removed for good: where they can still be read. */
export function PurgedDialog() {
  const report = useReader((state) => state.purgeReport)
  const close = useReader((state) => state.closeDialog)
  if (!report) return null
  return (
    <Dialog title={message('notes.purged.title')} onClose={close}>
      <TracesView
        removed={message('notes.purged.gone', report.ids.length)}
        traces={report.traces}
        problem={report.problem}
        thin={thinBackups}
        close={close}
      />
    </Dialog>
  )
}
