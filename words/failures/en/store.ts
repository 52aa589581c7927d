import { assertNever } from '#core/assert-never'
import type { Damage, StoreDetail, StoreFailure, StoreFailureCode } from '#core/notes/store'
import { importProblems } from '../../import/en'
import { noteTooLarge } from '../../note/en'
import { sayProblem } from '../../problem'

const byCode: Readonly<Record<StoreFailureCode, string>> = {
  'disk-full':
    'The disk is full. What was saved before is safe, but this change is not saved yet. Free some space, then try again.',
  'read-only':
    'The notes folder is read-only. What was saved before is safe, but this change is not saved. Make the folder writable, then try again.',
  'no-permission':
    'This account is not allowed to write in the notes folder. What was saved before is safe, but this change is not saved. Ask for permission, then try again.',
  'input-output':
    'The disk reported an error. What was saved before is safe, but this change is not saved. Check the disk, then try again, or copy the text.',
  damaged: 'The notes file is damaged. Nothing was deleted. Restore the newest good backup.',
  'newer-schema':
    'These notes were written by a newer version of this app. You can read them but not change them. Update the app to change them.',
  'in-use':
    'The notes are open in another program. Nothing was changed. Close the other program, then try again.',
  'in-the-way':
    'There is something in the place of the notes file that the reader did not make. Nothing was changed. Move it to another place, then try again.',
  invalid: 'This is not valid and was not saved.',
  'not-found': 'The notes were not found. Nothing was changed.',
  closed: 'The notes are closed. Nothing was changed. Start the app again.',
}

/** What happened to the notes, what is safe and what to do next. */
export function storeWords({ code, detail }: StoreFailure): string {
  return detail ? detailWords(detail) : byCode[code]
}

const strangers: Readonly<Record<Extract<StoreDetail, { readonly kind: 'stranger' }>['found'], string>> = {
  'folder-for-file': 'a folder, not a file',
  'file-for-folder': 'a file, not a folder',
  'folder-not-empty': 'a folder that is not empty',
}

function detailWords(detail: StoreDetail): string {
  switch (detail.kind) {
    case 'note-not-valid':
      return `The note was not saved, because it is not valid: ${detail.problem}. Other notes are safe.`
    case 'note-too-large':
      return `The note was not saved, because ${noteTooLarge(detail.size, detail.limit)}. The version saved before is safe. Shorten the note, or split it into several notes.`
    case 'record-not-valid':
      return 'This cannot be saved: it is not valid data, or it is larger than 8 million characters. Nothing was changed.'
    case 'id-not-valid':
      return 'The identifier is not valid. Nothing was changed.'
    case 'note-not-binned':
      return 'Only notes in the bin can be removed for good. Nothing was removed.'
    case 'record-not-binned':
      return 'Only what is in the bin can be removed for good. Nothing was removed.'
    case 'entry-missing':
      return `There is no ${detail.entry} ${detail.id} in this store. Nothing was changed.`
    case 'entry-unreadable':
      return `The ${detail.entry} ${detail.id} in the store cannot be read. Nothing was changed. Restore the newest good backup.`
    case 'no-backup':
      return 'The notes file is damaged. Nothing was deleted.'
    case 'gone':
      return 'The notes file is not in its place, but there are backups of it. Nothing was deleted. Restore the newest backup.'
    case 'damage-found': {
      const found = detail.damage.map(damageWords).join('; ')
      return `The notes file is damaged${found === '' ? '' : ` (${found})`}. Nothing was changed.`
    }
    case 'backup-unusable':
      return `The backup cannot be used (${damageWords(detail.damage)}). Your current notes did not change. Choose another backup.`
    case 'backup-missing':
      return 'This backup is no longer there. Choose another one.'
    case 'newer-form':
      return 'These notes were written by a newer version of this app, in a format that this version cannot read. Nothing was changed. Update the app to read them.'
    case 'stranger':
      return `“${detail.name}” in ${detail.folder} is ${strangers[detail.found]}. The reader did not make it, and cannot open the notes while it is there. Nothing was changed or deleted. Move it to another folder or give it another name, then start the reader again.`
    case 'not-open-here':
      return 'The notes in this place are not open. Nothing was changed. Open them first.'
    case 'app-closing':
      return 'The notes are closed, because the reader is closing.'
    case 'import-not-backed-up':
      return `Nothing was imported, because your notes could not be backed up first. ${storeWords(detail.failure)}`
    case 'import-unreadable':
      return sayProblem(importProblems, detail.problem)
    default:
      return assertNever(detail)
  }
}

/** What is wrong with a file of notes, as part of a sentence. */
function damageWords(damage: Damage): string {
  switch (damage.what) {
    case 'foreign-schema':
      return 'it declares tables, triggers or views that are not of this app'
    case 'entry-altered':
      return 'an entry was altered'
    case 'not-notes':
      return 'it is not a notes file'
    case 'newer':
      return 'it was written by a newer version of this app'
    case 'removals-unreadable':
      return 'its list of removed notes cannot be read'
    case 'entry-unreadable':
      return `the ${damage.kind} ${damage.id} in it cannot be read`
    case 'reported':
      return damage.report
    default:
      return assertNever(damage)
  }
}
