import { countWords } from '#core/count-words'
import { plainText } from '#core/document/parse/words'
import type { Provenance, SourceFormat } from '#core/document/provenance'
import { declarationOf, type TextFacts } from '#core/import/declaration-of'
import type { ImportedText } from '#core/import/imported-text'
import { sourceName } from '#core/import/source-name'
import type { OwnText, OwnTextState } from '#core/library/own-text'
import { wordAccountOf } from '#core/library/word-account'
import type { NewText } from './own-texts'
import { sha256 } from './packed'

/** A file that was read, and what is known of it. */
export interface ReadFile {
  /** With or without folders. */
  readonly name: string
  readonly bytes: Uint8Array
  readonly format: SourceFormat
  readonly text: ImportedText
}

/** What an import says of a text beside its words. */
export interface Import {
  readonly facts: TextFacts
  readonly state: OwnTextState
  readonly review: Provenance['review']
  readonly now: Date
  /** The version of this app. */
  readonly readerVersion: string
  /** The edition that it is; left out for the first. */
  readonly edition?: string
}

/** The first edition of an imported text; a text that is read or reviewed anew has one more. */
const FIRST_EDITION = 'imported-1'

/** Everything that is kept of a text that comes in. */
export function newText(
  file: ReadFile,
  { facts, state, review, now, readerVersion, edition = FIRST_EDITION }: Import,
): NewText {
  const fileName = sourceName(file.name) ?? '?'
  const fileSha256 = sha256(file.bytes)
  const declaration = declarationOf(file.text, facts, {
    id: edition,
    label: fileName,
    sourceSha256: fileSha256,
    sha256,
  })
  const provenance: Provenance = {
    importedAt: now.toISOString(),
    fileName,
    format: file.format,
    fileSha256,
    fileSize: file.bytes.length,
    readerVersion,
    review,
  }
  const listing: OwnText = {
    format: 1,
    id: facts.id,
    shortTitle: facts.shortTitle,
    title: declaration.title,
    parties: [...facts.parties],
    date: facts.date,
    place: facts.place,
    language: facts.language,
    state,
    provenance,
    edition,
    textSha256: declaration.edition.textSha256,
    words: countWords(plainText(declaration)),
    doubts: file.text.doubts.length,
  }
  return { listing, declaration, account: wordAccountOf(file.text), bytes: file.bytes }
}
