import type { NotesBackup } from '#contract/notes/notes'
import { interfaceWords } from './words'

/** When a backup was taken, for a reader. */
export const backupDate = ({ takenAt }: NotesBackup): string =>
  interfaceWords().locale.moment(new Date(takenAt))
