import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { noteColours } from '#core/notes/colours'
import { createNote, type NoteDraft } from '#core/notes/create-note'
import { type Note, noteMotivations, noteStates, noteVisibilities } from '#core/notes/note'
import type { Result } from '#core/result'
import { type OpenedStore, openStore } from '#node/store/open-store'

export const NOW = '2026-01-02T03:04:05.000Z'

/** A UUID made of a number. */
export function noteId(number: number): string {
  return `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`
}

/** A plain note with the id of `number`. */
export function plainNote(number: number, draft: Partial<NoteDraft> = {}): Note {
  return createNote(
    {
      id: noteId(number),
      declaration: 'pk-tj-2021-06-02',
      edition: 'official-1',
      targets: [{ kind: 'whole', eId: 'para_3' }],
      body: `note ${number}`,
      ...draft,
    },
    NOW,
  )
}

/** Any string at all: lone surrogates, NUL, markup, every script. */
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
  fc.constantFrom(
    '\u0000',
    '\ud800',
    'a\udc00b',
    '<img src=x onerror=alert(1)>',
    '=1+1',
    '"quoted", and\r\nlines',
    '',
  ),
)
const someText = anyText.filter((text) => text.length > 0)
const moment = fc
  .date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString())
const eId = fc.constantFrom('para_1', 'para_26__item_iv', 'event_summit-2021')
const target = fc.oneof(
  fc.record({
    kind: fc.constant('text' as const),
    eId: fc.constantFrom('para_3' as const, 'para_26__item_ii' as const),
    quote: fc.record({ exact: someText, prefix: anyText, suffix: anyText }),
    position: fc
      .tuple(fc.nat(500), fc.integer({ min: 1, max: 500 }))
      .map(([start, length]) => ({ start, end: start + length })),
  }),
  fc.record({ kind: fc.constant('whole' as const), eId: eId as fc.Arbitrary<'para_1'> }),
  fc.constant({ kind: 'document' as const }),
)
const targets = fc.array(target, { minLength: 1, maxLength: 3 })

/** Any valid note with one of `ids` possible ids. */
export function anyNote(ids = 1_000_000): fc.Arbitrary<Note> {
  return fc.record({
    id: fc.nat(ids).map(noteId),
    declaration: fc.constantFrom('pk-tj-2021-06-02', 'other'),
    edition: fc.constantFrom('official-1', 'official-2'),
    targets,
    motivation: fc.constantFrom(...noteMotivations),
    body: anyText,
    colour: fc.constantFrom(...noteColours),
    tags: fc.array(someText, { maxLength: 3 }),
    visibility: fc.constantFrom(...noteVisibilities),
    created: moment,
    modified: moment,
    state: fc.constantFrom(...noteStates),
    origin: fc.option(fc.record({ edition: fc.constant('official-0'), targets })),
    deletedAt: fc.option(moment),
    conflictOf: fc.constant(null),
  })
}

/** The value of a success; a failure fails the test and is shown. */
export function expectOk<Value>(result: Result<Value, object>): Value {
  if (result.ok) return result.value
  throw new Error(JSON.stringify(result.error))
}

/** A fresh folder that is removed when `clean` is called. */
export function freshFolder(): { readonly folder: string; readonly clean: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'notes-'))
  return { folder, clean: () => rmSync(folder, { recursive: true, force: true }) }
}

/** Opens the store of a folder as the app does. */
export function openIn(folder: string): OpenedStore {
  return expectOk(openStore({ file: join(folder, 'notes.db'), soleOwner: true, now: new Date(NOW) }))
}
