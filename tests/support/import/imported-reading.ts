import { createHash } from 'node:crypto'
import type { Reading } from '#contract/library/reading'
import type { Provenance } from '#core/document/provenance'
import { declarationOf } from '#core/import/declaration-of'
import { recognise } from '#core/import/recognise'
import type { OwnTextState } from '#core/library/own-text'
import { readPlainText } from '#node/formats/text/plain-text'
import { valueOf } from '../results'
import { bareReading } from '../views'
import { jointStatement } from './texts'

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex')

const bytes = new TextEncoder().encode(jointStatement)

/** Where the imported text of tests comes from: midday in UTC, so that the day is the same in most time zones. */
export const provenance: Provenance = {
  importedAt: '2026-11-28T12:00:00.000Z',
  fileName: 'meadows.txt',
  format: 'text',
  fileSha256: sha256(bytes),
  fileSize: bytes.length,
  readerVersion: '1.0.0',
  review: null,
}

/** The same after a person held it against the file. */
export const reviewedProvenance: Provenance = {
  ...provenance,
  review: { by: 'A. Reader', at: '2026-11-29T12:00:00.000Z' },
}

/** An imported text as the library opens it. */
export function importedReading(from: Provenance = provenance, imported: OwnTextState = 'accepted'): Reading {
  const facts = {
    id: 'meadows-2019',
    shortTitle: 'Upper Meadows 2019',
    title: null,
    date: '2019-05-04',
    place: 'Veldora',
    parties: ['Aramund', 'Belisar'],
    language: 'en',
  }
  const edition = { id: 'import-1', label: 'first import', sourceSha256: provenance.fileSha256, sha256 }
  const declaration = declarationOf(recognise(valueOf(readPlainText(bytes))), facts, edition)
  return { ...bareReading(declaration), provenance: from, imported }
}
