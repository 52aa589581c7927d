import { message } from '../../../i18n/messages'
import { copyText } from '../../../services/copying/clipboard'
import { saveAgain } from '../../../services/notes/notes-saver'
import type { SaveState } from '../../../store/notes/notes-slice'
import { useReader } from '../../../store/store'
import { Button } from '../../../ui/Button'
import common from '../../../ui/common.module.css'
import editor from '../editor.module.css'

/** How a note stands, in words. */
export function wordsOfSave(save: SaveState | undefined): string {
  if (!save || save.kind === 'saved') return message('notes.saved')
  return save.kind === 'saving' ? message('notes.saving') : message('notes.notSaved', save.message)
}

/** Saved, saving, or why not, with what to do then. “Saved” is shown only after the commit was acknowledged. */
export function SaveMark({ id, text }: { readonly id: string; readonly text: string }) {
  const save = useReader((state) => state.saveStates.get(id))
  const failed = save?.kind === 'failed'
  return (
    <div className={editor.save} data-save={save?.kind ?? 'saved'}>
      <span>{wordsOfSave(save)}</span>
      {failed && (
        <span className={common.actions}>
          <Button onClick={() => void saveAgain()}>{message('notes.retry')}</Button>
          <Button onClick={() => void copyText(text)} disabled={text === ''}>
            {message('notes.copy')}
          </Button>
        </span>
      )}
    </div>
  )
}
