import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type RecordKind, readRecord } from '#core/records/read-record'

/** Format 1 had `name`, format 2 has `title`, format 3 has `tags` too. */
const kind: RecordKind<{ format: 3; title: string; tags: string[] }> = {
  format: 3,
  upgrades: {
    1: (record) => ({ format: 2, title: 'name' in record ? record.name : '' }),
    2: (record) => ({ ...record, format: 3, tags: [] }),
  },
  schema: z.strictObject({ format: z.literal(3), title: z.string().min(1), tags: z.array(z.string()) }),
}

describe('a record', () => {
  it.each([
    ['of today', { format: 3, title: 'One', tags: ['a'] }, ['a']],
    ['of the format before', { format: 2, title: 'One' }, []],
    ['of the first format', { format: 1, name: 'One' }, []],
  ])('%s is read in the format of today', (_what, record, tags) => {
    const before = JSON.stringify(record)
    expect(readRecord(kind, record)).toEqual({ ok: true, value: { format: 3, title: 'One', tags } })
    expect(JSON.stringify(record)).toBe(before)
  })

  it.each([
    [
      { format: 4, title: 'One' },
      { reason: 'newer', format: 4 },
    ],
    [
      { format: 3, title: '', tags: [] },
      { reason: 'malformed', place: 'title' },
    ],
    [{ format: 1 }, { reason: 'malformed', place: 'title' }],
    [{ format: 'x' }, { reason: 'malformed', place: 'format' }],
    [{ title: 'One' }, { reason: 'malformed', place: '' }],
    [null, { reason: 'malformed', place: '' }],
    ['text', { reason: 'malformed', place: '' }],
  ])('that cannot be read is told with the reason: %j', (record, error) => {
    expect(readRecord(kind, record)).toEqual({ ok: false, error })
  })
})
