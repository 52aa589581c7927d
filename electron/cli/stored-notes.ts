import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { BriefingNote } from '#core/briefing/material'
import { failure, ok, type Result } from '#core/result'
import { privately } from '#node/files/private-files'
import { openStore } from '#node/store/open-store'
import { failureWords } from '#words/failures/en'
import { missingText, openFailureText } from './open-failure'

/** The notes of a store that no reader has open, in the form a briefing needs; or why they cannot be read, in words. */
export function readStoredNotes(folder: string, now: Date): Result<readonly BriefingNote[], string> {
  const file = join(resolve(folder), 'notes.db')
  if (!existsSync(file)) return failure(missingText(folder, file))
  return privately(() => {
    const opened = openStore({ file, soleOwner: false, now })
    if (!opened.ok) return failure(openFailureText(opened.error))
    const { store } = opened.value
    try {
      const notes = store.listNotes()
      return notes.ok ? ok(notes.value.map(({ note }) => note)) : failure(failureWords.store(notes.error))
    } finally {
      store.close()
    }
  })
}
