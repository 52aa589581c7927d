import type {
  FileFault,
  KeptFileFault,
  KeptFileName,
  KeptFileNotice,
  SaveFailure,
} from '#contract/files/files'
import { assertNever } from '#core/assert-never'

/** What is safe whatever happens to a file. */
const safety: Readonly<Record<'notes' | 'briefing' | 'library', string>> = {
  notes: 'your notes are safe',
  briefing: 'your briefing is safe',
  library: 'the texts of the library are safe',
}

/** Why a file at a place of the reader's choice was not written. */
export function saveWords(failure: SaveFailure, kept: 'notes' | 'briefing' | 'library'): string {
  const { name } = failure
  const safe = `No file was written or changed, and ${safety[kept]}.`
  switch (failure.code) {
    case 'cancelled':
      return kept === 'library'
        ? 'Cancelled. No file was written.'
        : `Cancelled. No file was written; your ${kept === 'notes' ? 'notes are' : 'briefing is'} unchanged.`
    case 'folder-gone':
      return `The folder for “${name}” is no longer there. ${safe} Choose another folder.`
    case 'not-allowed':
      return `You do not have permission to write “${name}” here, or it is open in another program. ${safe} Close it there, or choose another name or folder.`
    case 'read-only':
      return `The folder chosen for “${name}” is read-only. ${safe} Choose another folder.`
    case 'disk-full':
      return `There is no space left for “${name}”. ${safe} Free some space, or choose another disk.`
    case 'in-use':
      return `“${name}” is open in another program. ${safe} Close it there, or choose another name.`
    case 'is-a-folder':
      return `There is a folder called “${name}”. ${safe} Choose another name.`
    case 'name-too-long':
      return `The name “${name}” is too long. ${safe} Choose a shorter one.`
    case 'failed':
      return `“${name}” could not be written (${failure.errno || 'unknown error'}). ${safe} Try another folder.`
    default:
      return assertNever(failure)
  }
}

/** Why a file at a place of the reader's choice was not written, or could not be used. */
export function fileWords(fault: FileFault): string {
  switch (fault.what) {
    case 'not-written':
      return saveWords(fault.failure, fault.safe)
    case 'notes-not-exchanged':
      return `The file could not be used (${fault.errno}). Your notes did not change. Choose another place, or check the disk and its permissions.`
    case 'no-data-folder':
      return 'It is no longer where it was when the app started. What is open here stays open. Put the folder back, then close the app and start it again.'
    default:
      return assertNever(fault)
  }
}

/** Parts of the sentences about each small file of the data folder. */
interface KeptFileWords {
  /** What the file holds, in the plural, at the beginning of a sentence. */
  readonly what: string
  /** The same where saving it failed. */
  readonly unsaved: string
  /** What there is when the file was set aside, as the end of a sentence. */
  readonly instead: string
  /** What the reader can still do when the file cannot be used: one sentence. */
  readonly meanwhile: string
}

const keptFiles: Readonly<Record<KeptFileName, KeptFileWords>> = {
  settings: {
    what: 'Your settings',
    unsaved: 'The settings',
    instead: 'the reader starts with its default settings',
    meanwhile: 'You can read, but changes of the settings are lost when you close the reader.',
  },
  places: {
    what: 'Your bookmarks and places',
    unsaved: 'Bookmarks and places',
    instead: 'the reader opens at the beginning',
    meanwhile: 'You can read and set bookmarks, but they are lost when you close the reader.',
  },
  searches: {
    what: 'Your saved searches',
    unsaved: 'Your searches',
    instead: 'the list is now empty',
    meanwhile: 'You can search, but what you save here is lost when you close the reader.',
  },
  extracts: {
    what: 'Your recent extracts',
    unsaved: 'Your recent extracts',
    instead: 'the list is now empty',
    meanwhile: 'You can still write extracts.',
  },
}

const unread: Readonly<Record<'damaged' | 'other-format', string>> = {
  damaged: 'the file is damaged',
  'other-format': 'the file is not in the format of this version',
}

/** A small file of the data folder could not be saved. */
export function keptFileWords({ file }: KeptFileFault): string {
  return `${keptFiles[file].unsaved} could not be saved. They are kept only until you close the reader. Check that the disk is not full and that the data folder can be written.`
}

/** What became of a small file of the data folder that could not be used at the start. */
export function keptFileNoticeWords(notice: KeptFileNotice): string {
  const { what, instead, meanwhile } = keptFiles[notice.file]
  switch (notice.what) {
    case 'set-aside':
      return `${what} could not be read, because ${unread[notice.reason]}. The file was renamed to “${notice.aside}” in the data folder, and ${instead}. Nothing else is affected.`
    case 'not-saved':
      return `${what} cannot be saved (${notice.errno}). ${meanwhile} Check the permissions of the data folder and restart.`
    default:
      return assertNever(notice)
  }
}
