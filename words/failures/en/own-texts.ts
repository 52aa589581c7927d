import type { OwnTextsFailure, UnreadableText } from '#contract/library/own-texts'
import { assertNever } from '#core/assert-never'
import type { StoreFailureCode } from '#core/notes/store'

const byCode: Readonly<Record<StoreFailureCode, string>> = {
  'disk-full':
    'The disk is full. The texts of the library are safe, but this change is not saved. Free some space, then try again.',
  'read-only':
    'The folder of the library is read-only. Its texts are safe, but this change is not saved. Make the folder writable, then try again.',
  'no-permission':
    'This account is not allowed to write in the folder of the library. Its texts are safe, but this change is not saved. Ask for permission, then try again.',
  'input-output':
    'The disk reported an error. What was saved before is safe, but this change is not saved. Check the disk, then try again.',
  damaged: 'The library file is damaged. Nothing was deleted.',
  'newer-schema':
    'The library was written by a newer version of this app. Nothing was changed. Update the app to open it.',
  'in-use':
    'The library is open in another program. Nothing was changed. Close the other program, then try again.',
  'in-the-way':
    'There is something in the place of the library file that the reader did not make. Nothing was changed. Move it to another place, then try again.',
  invalid: 'This is not valid and was not saved. The texts of the library are safe.',
  'not-found':
    'There is no library in this folder. Nothing was changed. Name the folder that you imported into.',
  closed: 'The library is closed. Nothing was changed. Start the app again.',
}

const unreadable: Readonly<Record<UnreadableText['why'], string>> = {
  altered: 'what is stored is not what was written',
  newer: 'a newer version of this app wrote it',
  malformed: 'it is not in the format of a text',
}

/** Why a text of the library cannot be read, as part of a sentence. */
export function unreadableText({ id, why }: UnreadableText): string {
  return `“${id}” cannot be read: ${unreadable[why]}. It stays where it is; the other texts are safe.`
}

/** Why own texts could not be read or changed: what happened, what is safe, what to do next. */
export function ownTextsWords(fault: OwnTextsFailure): string {
  switch (fault.what) {
    case 'store': {
      const told = byCode[fault.failure.code]
      return fault.setAside === null
        ? told
        : `${told} It was renamed to “${fault.setAside}”. The next start begins with an empty library; keep the damaged file, and import your files again.`
    }
    case 'no-such-text':
      return `There is no text “${fault.id}” in the library. Nothing was changed.`
    case 'id-taken':
      return `The name “${fault.id}” belongs to another text. Nothing was changed. Choose another name.`
    case 'not-binned':
      return `“${fault.id}” is not in the bin, and only what is there can be removed for good. Nothing was removed.`
    case 'binned':
      return `“${fault.id}” lies in the bin. Nothing was lost. Put it back from the library (Kind: In the bin), then open it.`
    case 'same-file':
      return fault.binned
        ? `This file is in the library already, as “${fault.id}”, which lies in the bin. Nothing was changed. Put it back from there.`
        : `This file is in the library already, as “${fault.id}”. Nothing was changed.`
    case 'unreadable':
      return unreadableText(fault)
    default:
      return assertNever(fault)
  }
}

const unopened: Readonly<Record<StoreFailureCode, string>> = {
  'disk-full': 'the disk is full. Nothing was changed. Free some space, then start the reader again.',
  'read-only':
    'the data folder is read-only. Nothing was changed. Make the folder writable, then start the reader again.',
  'no-permission':
    'this account is not allowed to write in the data folder. Nothing was changed. Ask for permission, then start the reader again.',
  'input-output':
    'the disk reported an error. Nothing was changed. Check the disk, then start the reader again.',
  damaged: 'their file “library.db” is damaged. Nothing was deleted.',
  'newer-schema': 'a newer version of this app wrote them. Nothing was changed. Update the app to open them.',
  'in-use':
    'another program has them open: perhaps an import in the terminal. Nothing was changed. Wait until it has ended, then open the library again.',
  'in-the-way':
    'there is something in the place of the file “library.db” that the reader did not make. Nothing was changed. Move it to another place, then start the reader again.',
  invalid: 'their file is not valid. Nothing was changed. Start the reader again.',
  'not-found': 'their file is gone. Start the reader again.',
  closed: 'the reader is closing. Start it again.',
}

/** That the reader's own texts are not there, and why: the others are, and so are the notes. */
export function ownTextsNotice(fault: OwnTextsFailure): string {
  const others = 'Bundled texts and your notes are not affected.'
  if (fault.what !== 'store') return `${ownTextsWords(fault)} ${others}`
  const told = `The texts that you imported cannot be opened, because ${unopened[fault.failure.code]}`
  const aside =
    fault.setAside === null
      ? ''
      : ` It was renamed to “${fault.setAside}” in the data folder: keep it. The library of your own texts is empty now; import your files again.`
  return `${told}${aside} ${others}`
}
