import { message } from '../../../i18n/messages'
import { thinBackups } from '../../../services/notes/purge-notes'
import { useReader } from '../../../store/store'
import { Dialog } from '../../../ui/Dialog'
import { TracesView } from '../../../ui/TracesView'

/** After notes were removed for good, or when asked for later: where they can still be read. */
export function PurgedDialog() {
  const report = useReader((state) => state.purgeReport)
  const close = useReader((state) => state.closeDialog)
  if (!report) return null
  return (
    <Dialog
      title={message(report.ids === null ? 'notes.purged.titleAll' : 'notes.purged.title')}
      onClose={close}
    >
      <TracesView
        removed={
          report.ids === null
            ? message('notes.purged.goneAll')
            : message('notes.purged.gone', report.ids.length)
        }
        traces={report.traces}
        problem={report.problem}
        thin={thinBackups}
        close={close}
      />
    </Dialog>
  )
}
