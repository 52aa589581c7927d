import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createMergeState, mergeNote, uuidFromText, type VersionedNote } from '#core/notes/merge'
import { canonicalNote } from '#core/notes/note'
import { compareVersions, joinVersions, versionWeight } from '#core/notes/versions'
import { sha256 } from '#node/store/open-store'
import { plainNote } from '../../../support/notes'

const versions = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.nat(3))
const version: fc.Arbitrary<VersionedNote> = fc
  .record({ id: fc.nat(2), body: fc.constantFrom('one', 'two', 'three'), versions })
  .map(({ id, body, versions }) => ({ note: plainNote(id, { body }), versions }))

/** Merges lists one after the other and gives what is left, as text, sorted. */
function merged(...lists: readonly (readonly VersionedNote[])[]): string[] {
  const state = createMergeState([])
  for (const list of lists) for (const one of list) mergeNote(state, one, sha256)
  return [...state.notes.values()]
    .map(
      ({ note, versions }) =>
        `${canonicalNote(note)} ${JSON.stringify(Object.entries(versions).toSorted(([a], [b]) => (a < b ? -1 : 1)))}`,
    )
    .sort()
}

/** What an export of a state would carry. */
function exported(list: readonly VersionedNote[]): VersionedNote[] {
  const state = createMergeState([])
  for (const one of list) mergeNote(state, one, sha256)
  return [...state.notes.values()]
}

describe('versions', () => {
  it('weigh more when they have seen more', () => {
    fc.assert(
      fc.property(versions, versions, (a, b) => {
        const joined = joinVersions(a, b)
        expect(['equal', 'after']).toContain(compareVersions(joined, a))
        if (compareVersions(a, b) === 'before') return versionWeight(a) < versionWeight(b)
        return true
      }),
    )
  })
})

describe('merging', () => {
  const list = fc.array(version, { maxLength: 5 })

  it('is idempotent', () => {
    fc.assert(
      fc.property(list, list, (a, b) => {
        expect(merged(a, b, b, a)).toEqual(merged(a, b))
      }),
      { numRuns: 400 },
    )
  })

  it('does not depend on the order', () => {
    fc.assert(
      fc.property(list, list, list, (a, b, c) => {
        const there = merged(a, b, c)
        expect(merged(c, a, b)).toEqual(there)
        expect(merged(b, c, a)).toEqual(there)
        expect(merged(exported([...a, ...b]), exported(c))).toEqual(there)
        expect(merged(exported(c), exported([...b, ...a]))).toEqual(there)
      }),
      { numRuns: 400 },
    )
  })

  it('keeps every word that no newer version replaces', () => {
    fc.assert(
      fc.property(list, (a) => {
        const left = merged(a).join('\n')
        const latest = a.filter(
          (one) =>
            !a.some(
              (other) =>
                other.note.id === one.note.id && compareVersions(one.versions, other.versions) === 'before',
            ),
        )
        for (const { note } of latest) expect(left).toContain(`"body":"${note.body}"`)
      }),
    )
  })

  it('marks the other version of a conflict', () => {
    const state = createMergeState([{ note: plainNote(1, { body: 'here' }), versions: { a: 1 } }])
    const outcome = mergeNote(state, { note: plainNote(1, { body: 'there' }), versions: { b: 1 } }, sha256)
    expect(outcome.kind).toBe('conflict')
    const marks = [...state.notes.values()].map(({ note }) => note.conflictOf)
    expect(new Set(marks)).toEqual(new Set([plainNote(1).id, null]))
  })
})

it('makes valid UUIDs of text', () => {
  expect(uuidFromText('x', sha256)).toMatch(
    /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  )
})
