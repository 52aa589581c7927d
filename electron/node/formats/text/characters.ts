import { failure, ok, type Result } from '#core/result'
import { decodeText } from '../encoding/decode'
import type { FormatFailure } from '../format-reader'

/** A text of a million words has about seven; nothing that people wrote is larger. In bytes. */
export const largestText = 32 * 1024 * 1024

/** What other formats begin with. */
const signatures: readonly (readonly [string, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
]

/** The characters of a file that has words only. */
export interface Characters {
  /** Without control characters but tabs and the ends of lines and pages. */
  readonly text: string
  /** Characters that no encoding has, or that someone lost before us, and control characters that no text has. */
  readonly damaged: number
}

/**
 * The characters of a plain text or Markdown file, neither of which states its encoding.
 *
 * @returns `empty`, `too-large`, `unknown-encoding`, or `wrong-format` with the format that the first bytes name, `control`
 * where bytes stand in it that no text has
 */
export function readCharacters(bytes: Uint8Array): Result<Characters, FormatFailure> {
  if (bytes.length === 0) return failure({ code: 'empty', detail: null })
  if (bytes.length > largestText) return failure({ code: 'too-large', detail: String(bytes.length) })
  const other = signatures.find(([, signature]) => signature.every((byte, at) => bytes[at] === byte))
  if (other) return failure({ code: 'wrong-format', detail: other[0] })
  const decoded = decodeText(bytes, null)
  const holdsZero = decoded.ok ? decoded.value.text.includes('\0') : bytes.includes(0)
  if (holdsZero) return failure({ code: 'wrong-format', detail: 'control' })
  return decoded.ok ? ok(withoutControls(decoded.value.text)) : decoded
}

/** Control characters part words and are none; U+FFFD may also show that someone decoded the file wrongly before us. */
function withoutControls(text: string): Characters {
  const damaged = text.match(/[\u0001-\u0008\u000e-\u001f\u007f\uFFFD]/g)?.length ?? 0
  return { text: text.replace(/[\u0001-\u0008\u000b\u000e-\u001f\u007f\u0085]/g, ' '), damaged }
}
