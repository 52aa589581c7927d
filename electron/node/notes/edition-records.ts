import { z } from 'zod'
import type { EditionText } from '#contract/notes/notes'
import type { Declaration } from '#core/document/declaration'
import { declarationUnits } from '#core/notes/anchoring/declaration-units'
import { editionKey } from '#core/notes/anchoring/edition-key'
import type { NoteStore, StoreFailure } from '#core/notes/store'
import { ok, type Result } from '#core/result'

const editionTextSchema: z.ZodType<EditionText> = z.object({
  edition: z.string(),
  units: z.array(z.object({ eId: z.string(), text: z.string() })),
})

/** The texts of all editions in which notes of a declaration were made. One that cannot be read is left out. */
export function listEditions(store: NoteStore, declaration: string): Result<EditionText[], StoreFailure> {
  const records = store.listRecords('edition', { declaration })
  if (!records.ok) return records
  return ok(
    records.value.flatMap(({ value }) => {
      const parsed = editionTextSchema.safeParse(value)
      return parsed.success ? [parsed.data] : []
    }),
  )
}

/** Texts that are known to be in a store, so that a save need not read them all to see whether one is there. */
const known = new WeakMap<NoteStore, Set<string>>()

/** Stores the text that notes are made in, once: with it, notes follow their words into the next edition. */
export function keepEdition(store: NoteStore, declaration: Declaration): Result<void, StoreFailure> {
  const edition = editionKey(declaration.edition)
  const name = `${declaration.id} ${edition}`
  const texts = known.get(store) ?? new Set()
  if (texts.has(name)) return ok(undefined)
  const kept = keepText(store, declaration, edition)
  if (kept.ok) known.set(store, texts.add(name))
  return kept
}

function keepText(store: NoteStore, declaration: Declaration, edition: string): Result<void, StoreFailure> {
  const kept = listEditions(store, declaration.id)
  if (!kept.ok) return kept
  if (kept.value.some((text) => text.edition === edition)) return ok(undefined)
  const value: EditionText = { edition, units: declarationUnits(declaration) }
  // Identifiers of records allow fewer characters than names of editions.
  const id = `${declaration.id}:${edition.replace(/[^\w.:-]/g, '-')}`.slice(0, 200)
  const saved = store.saveRecord({ kind: 'edition', id, declaration: declaration.id, value })
  return saved.ok ? ok(undefined) : saved
}
