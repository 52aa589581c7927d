import { createHash } from 'node:crypto'
import type { Reading } from '#contract/library/reading'
import { type Declaration, documentFormat } from '#core/document/declaration'
import { plainText } from '#core/document/parse/words'
import type { Provenance } from '#core/document/provenance'
import { recognise } from '#core/import/recognise'
import { readPlainText } from '#node/formats/text/plain-text'
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

/** A text taken in from a file, as far as the recogniser is sure of it. */
function importedDeclaration(): Declaration {
  const read = readPlainText(bytes)
  if (!read.ok) throw new Error(read.error.code)
  const text = recognise(read.value)
  const [title] = text.preface.filter(({ role }) => role === 'title')
  const [dateLine] = text.preface.filter(({ role }) => role === 'date')
  const tree = {
    title: title?.text ?? '',
    dateLine: dateLine?.text ?? null,
    preamble: [...text.preamble],
    body: [...text.body],
    conclusions: text.conclusions.map(({ kind, text: words, sourceLines }) => ({
      kind,
      text: words,
      sourceLines,
    })),
    attachments: [...text.attachments],
  }
  const bare: Declaration = {
    ...tree,
    format: documentFormat,
    id: 'meadows-2019',
    shortTitle: 'Upper Meadows 2019',
    states: ['Aramund', 'Belisar'],
    edition: {
      id: 'import-1',
      label: 'first import',
      language: 'en',
      sourceSha256: provenance.fileSha256,
      textSha256: provenance.fileSha256,
    },
    visit: null,
    instruments: [],
    signature: { place: 'Veldora', date: '2019-05-04' },
    signatories: [],
  }
  return { ...bare, edition: { ...bare.edition, textSha256: sha256(plainText(bare)) } }
}

/** An imported text as the library opens it. */
export function importedReading(from: Provenance = provenance): Reading {
  return { ...bareReading(importedDeclaration()), provenance: from }
}
