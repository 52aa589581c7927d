import { useState } from 'react'
import { type NotesFormat, notesFormats } from '#contract/notes/notes'
import { selectForExport } from '#core/notes/exchange/select'
import { message } from '../../../i18n/messages'
import { exportNotes } from '../../../services/notes/exchange-notes'
import { useReader } from '../../../store/store'
import { Button } from '../../../ui/Button'
import common from '../../../ui/common.module.css'
import { Dialog } from '../../../ui/Dialog'
import dialogs from '../../../ui/dialog-form.module.css'
import { usePanelNotes } from '../panel/panel-notes'

/** What to export and how. Private notes are left out unless asked for, and their number is shown. */
export function ExportDialog() {
  const close = useReader((state) => state.closeDialog)
  const notes = useReader((state) => state.tracked.state)
  const [format, setFormat] = useState<NotesFormat>('jsonld')
  const [includePrivate, setPrivate] = useState(false)
  const [includeBinned, setBinned] = useState(false)
  const [onlyShown, setOnlyShown] = useState(false)
  const view = useReader((state) => state.notesView)
  const { shown } = usePanelNotes(view)
  const live = [...notes.values()].filter(({ deletedAt }) => deletedAt === null).length
  const isNarrowed = view.isBin || shown.length < live
  const wanted = onlyShown && isNarrowed ? shown.map(({ note }) => note) : [...notes.values()]
  const all = wanted.map((note) => ({ note, versions: {} }))
  const options = { includePrivate, includeBinned }
  const privates = all.filter(
    ({ note }) => note.visibility === 'private' && (note.deletedAt === null || includeBinned),
  ).length
  const binned = all.filter(({ note }) => note.deletedAt !== null).length
  const { chosen } = selectForExport(all, options)
  const go = async () => {
    const ids = all.map(({ note }) => note.id)
    if (await exportNotes({ format, ids, ...options })) close()
  }
  return (
    <Dialog title={message('notes.export.title')} onClose={close}>
      <div className={dialogs.form}>
        <fieldset className={dialogs.form}>
          <legend>{message('notes.export.format')}</legend>
          {notesFormats.map((name) => (
            <label key={name} className={common.check}>
              <input type="radio" name="format" checked={format === name} onChange={() => setFormat(name)} />
              {message('notes.export.formatName', name)}
            </label>
          ))}
        </fieldset>
        {isNarrowed && (
          <label className={common.check}>
            <input
              type="checkbox"
              checked={onlyShown}
              onChange={(event) => setOnlyShown(event.target.checked)}
            />
            {message('notes.export.filtered', shown.length)}
          </label>
        )}
        <label className={common.check}>
          <input
            type="checkbox"
            checked={includePrivate}
            onChange={(event) => setPrivate(event.target.checked)}
          />
          {message('notes.export.private', privates)}
        </label>
        <label className={common.check}>
          <input
            type="checkbox"
            checked={includeBinned}
            onChange={(event) => setBinned(event.target.checked)}
          />
          {message('notes.export.binned', binned)}
        </label>
        <output>{message('notes.export.counts', chosen.length, notes.size - chosen.length)}</output>
        <Button look="primary" disabled={chosen.length === 0} onClick={() => void go()}>
          {message('notes.export.go')}
        </Button>
      </div>
    </Dialog>
  )
}
