import { join } from 'node:path'
import { proposedFacts } from '#core/import/proposed-facts'
import { recognise } from '#core/import/recognise'
import { readPlainText } from '#node/formats/text/plain-text'
import { newText } from '#node/library/own/new-text'
import { libraryFileName, openOwnTexts } from '#node/library/own/open-own-texts'
import type { OwnTextActions } from '#node/library/own/own-text-handlers'
import type { NewText, OwnTexts } from '#node/library/own/own-texts'
import { bytesOf } from './formats/bytes-of'
import { valueOf } from './results'

export const ownNow = new Date('2026-11-28T02:00:00.000Z')

export function openOwn(folder: string): OwnTexts {
  return valueOf(openOwnTexts({ file: join(folder, libraryFileName), create: true, now: ownNow }))
}

/** A text as it comes in from a plain text file. */
export function ownText(id: string, words: string, name = 'text.txt'): NewText {
  const bytes = bytesOf(words)
  const text = recognise(valueOf(readPlainText(bytes)))
  const facts = { ...proposedFacts(text, name), id }
  const file = { name, bytes, format: 'text', text } as const
  return newText(file, { facts, state: 'accepted', review: null, now: ownNow, readerVersion: '1.0.0' })
}

/** For a library without notes, and without a window on which a dialog could stand. */
export const noActions: OwnTextActions = {
  notesOn: () => 0,
  askWhere: async () => null,
  originOf: () => null,
}
