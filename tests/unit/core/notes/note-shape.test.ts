import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { noteSchema } from '#core/notes/note'
import { hasNoteShape } from '#core/notes/note-shape'
import { anyNote } from '../../../support/notes'

/** What a field never holds, whatever the field. */
const wrong = fc.constantFrom(undefined, 7, true, {}, [7], { kind: 'text' }, [{ kind: 'whole' }], [null])

describe('the shape of a note', () => {
  it('is that of every note the schema lets through', () => {
    fc.assert(
      fc.property(anyNote(), (note) => {
        expect(noteSchema.safeParse(note).success).toBe(true)
        expect(hasNoteShape(JSON.parse(JSON.stringify(note)))).toBe(true)
      }),
    )
  })

  it('is not that of a note with one wrong, missing or further field', () => {
    fc.assert(
      fc.property(anyNote(), fc.constantFrom(...noteSchema.keyof().options), wrong, (note, field, value) => {
        expect(hasNoteShape({ ...note, [field]: value })).toBe(false)
        const { [field]: _gone, ...rest } = note
        expect(hasNoteShape(rest)).toBe(false)
        expect(hasNoteShape({ ...note, further: value })).toBe(false)
      }),
    )
    for (const value of [null, 'note', [], undefined]) expect(hasNoteShape(value)).toBe(false)
  })
})
