import type { NotesBackup } from '#contract/notes/notes'

/** When a backup was taken, for a reader. */
export const backupDate = ({ takenAt }: NotesBackup): string =>
  new Date(takenAt).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' })
