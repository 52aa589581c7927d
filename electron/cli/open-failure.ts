import type { OpenFailure } from '#main/notes-store/open-store'

/** Why a store could not be opened, in words, with the places of what was set aside and of the backup to go back to. */
export function openFailureText({ message, setAside, backup }: OpenFailure): string {
  if (setAside === null) return message
  const lines = [message, `The damaged file now lies at ${setAside}.`]
  lines.push(
    backup
      ? `The newest good backup is ${backup.path}. Start the reader to restore it.`
      : 'There is no good backup in the folder of backups.',
  )
  return lines.join('\n')
}
