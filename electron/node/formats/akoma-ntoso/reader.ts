import type { LeftOut, SourceText, SourceTrait } from '#core/import/source-text'
import { failure, ok, type Result } from '#core/result'
import type { FormatFailure } from '../format-reader'
import { traitsOf } from '../markup/traits'
import { readXml } from '../xml/read-xml'
import { propertiesOf } from './properties'
import { walkText } from './walk'

/**
 * Reads Akoma Ntoso 1.0, 2.0 and 3.0, whatever its namespace says: parts with the kind, number and identifier that the
 * file states, in its order. Numbers and words are those of the file.
 *
 * What the metadata of a file say is shown nowhere, so that its words are not those of the text: of them come the title,
 * day and language. A cover page before a preface is left out with its words.
 */
export function readAkomaNtoso(bytes: Uint8Array): Result<SourceText, FormatFailure> {
  const file = readXml(bytes)
  if (!file.ok) return file
  const { root, unknownCharacters } = file.value
  if (root.name !== 'akomaNtoso') return failure({ code: 'wrong-format', detail: root.name })
  const { blocks, left, counts } = walkText(root)
  if (blocks.length === 0 && left.length === 0) return failure({ code: 'empty', detail: null })
  const traits: readonly SourceTrait[] = traitsOf({ ...counts, 'unknown-characters': unknownCharacters })
  const words: readonly LeftOut[] = left
  return ok({ blocks, left: words, traits, properties: propertiesOf(root) })
}
