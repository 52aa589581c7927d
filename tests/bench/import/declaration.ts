import { createHash } from 'node:crypto'
import { findInconsistency } from '#core/document/consistency'
import { declarationSchema, type TextNode } from '#core/document/declaration'
import { frameOf } from '#core/document/frame'
import { declarationOf } from '#core/import/declaration-of'
import type { ImportedText } from '#core/import/imported-text'
import { proposedFacts } from '#core/import/proposed-facts'
import { textIdFor } from '#core/import/text-id'

/** How an imported text comes through as a declaration. */
export interface Declared {
  /** What the schema or the check of consistency says; `null` where nothing. */
  readonly fault: string | null
  /** Words of the imported text that the declaration has not, or has in another order (then one). */
  readonly lost: number
}

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** Makes a declaration of an imported text and holds its form and its words against it. */
export function declare(text: ImportedText, fileName: string): Declared {
  const facts = proposedFacts(text, fileName)
  const made = declarationOf(
    text,
    { ...facts, id: textIdFor(facts, () => false) },
    { id: 'imported-1', label: fileName, sourceSha256: sha256(fileName), sha256 },
  )
  const parsed = declarationSchema.safeParse(JSON.parse(JSON.stringify(made)))
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return { fault: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`, lost: 0 }
  }
  const fault = findInconsistency(parsed.data)
  const frame = frameOf(parsed.data)
  const { preamble, body, attachments } = parsed.data
  const isPrinted = text.preface.some(({ role }) => role === 'title')
  const found = [
    ...frame.filter(({ id, part }) => part === 'opening' && (isPrinted || id !== 'title')),
    ...[...preamble, ...body].flatMap(wordsOf),
    ...frame.filter(({ part }) => part === 'closing'),
    ...attachments.flatMap(wordsOf),
  ]
  const wanted = [
    ...text.preface,
    ...[...text.preamble, ...text.body].flatMap(wordsOf),
    ...text.conclusions,
    ...text.attachments.flatMap(wordsOf),
  ]
  return {
    fault: fault === null ? null : JSON.stringify(fault),
    lost: missing(toWords(wanted), toWords(found)),
  }
}

function wordsOf(node: TextNode): { readonly text: string }[] {
  const { num, heading, text, footnotes, children } = node
  return [
    { text: num ?? '' },
    { text: heading ?? '' },
    { text },
    ...footnotes.map((note) => ({ text: `${note.marker} ${note.text}` })),
    ...children.flatMap(wordsOf),
  ]
}

function toWords(pieces: readonly { readonly text: string }[]): readonly string[] {
  return pieces.flatMap(({ text }) => text.split(/\s+/).filter((word) => word !== ''))
}

function missing(wanted: readonly string[], found: readonly string[]): number {
  if (wanted.join(' ') === found.join(' ')) return 0
  const there = new Map<string, number>()
  for (const word of found) there.set(word, (there.get(word) ?? 0) + 1)
  let lost = 0
  for (const word of wanted) {
    const count = there.get(word) ?? 0
    if (count > 0) there.set(word, count - 1)
    else lost += 1
  }
  return Math.max(lost, 1)
}
