import { describe, expect, it } from 'vitest'
import { recognise } from '#core/import/recognise'
import { textOf } from '#core/import/review/derive'
import { beginDraft, mayAccept, type ReviewDraft } from '#core/import/review/draft'
import { applyEdit, correctFacts, redo, undo } from '#core/import/review/history'
import { readDraft } from '#core/import/review/kept-draft'
import { join, split } from '#core/import/review/operations/cut'
import type { Edited } from '#core/import/review/operations/edits'
import { changeHeading, changeKind } from '#core/import/review/operations/kind'
import { setNumber } from '#core/import/review/operations/number'
import { changeDivision, changeLevel } from '#core/import/review/operations/place'
import { leaveOut, settle } from '#core/import/review/operations/settle'
import { countDoubts, nextDoubt, proofOf } from '#core/import/review/overview'
import { reviewTextOf } from '#core/import/review/review-text'
import type { SourceBlock } from '#core/import/source-text'
import { sourceOf } from '../../../../support/import/blocks'
import { outlineOf } from '../../../../support/import/outline-of'

/** A draft of lines, and what is done to it. */
function review(...lines: readonly (string | SourceBlock)[]) {
  const source = sourceOf(...lines)
  const text = reviewTextOf(source)
  let draft = beginDraft(text, recognise(source))
  const at = (words: string) => {
    const place = text.stream.indexOf(words)
    const index = draft.entries.findIndex(({ start, end }) => start <= place && place < end)
    if (index < 0) throw new Error(`No entry has “${words}”.`)
    return { index, place, selection: { first: index, last: index } }
  }
  const edit = (does: (reviewed: { text: typeof text; entries: ReviewDraft['entries'] }) => Edited) => {
    const edited = does({ text, entries: draft.entries })
    if (edited.ok) draft = applyEdit(draft, edited.value).draft
    return edited.ok ? 'done' : edited.error
  }
  return {
    text,
    at,
    edit,
    draft: () => draft,
    set: (changed: ReviewDraft) => {
      draft = changed
    },
    outline: () => outlineOf(textOf(text, draft.entries)),
    made: () => textOf(text, draft.entries),
  }
}

const lines = ['JOINT STATEMENT', '1. We met at Veldora.', '2. We agreed. 3. We left.', 'Page of an editor']

describe('what a person does in a review', () => {
  it('splits an entry, and the second part has the number that it begins with', () => {
    const { edit, at, outline } = review(...lines)
    const { index, place } = at('3. We left')
    expect(edit((reviewed) => split(reviewed, index, place))).toBe('done')
    expect(outline()).toContain('para_3 · 3. · We left.')
    expect(edit((reviewed) => split(reviewed, at('Veldora').index, at('Veldora').place + 3))).toBe(
      'inside-word',
    )
    expect(edit((reviewed) => split(reviewed, at('Veldora').index, at('1. We').place))).toBe(
      'nothing-to-split',
    )
  })

  it('joins an entry with the one before, whose kind and number stay', () => {
    const { edit, at, outline, made } = review(...lines)
    expect(edit((reviewed) => join(reviewed, at('2. We agreed').selection))).toBe('done')
    expect(outline()).toContain('para_1 · 1. · We met at Veldora. 2. We agreed. 3. We left.')
    expect(made().words.lost).toBe(0)
    expect(edit((reviewed) => join(reviewed, at('JOINT').selection))).toBe('nothing-before')
    expect(edit((reviewed) => join(reviewed, at('1. We met').selection))).toBe('other-division')
  })

  it('joins all that is selected', () => {
    const { edit, at, draft } = review('1. One.', '2. Two.', '3. Three.', '4. Four.')
    const selection = { first: at('1.').index, last: at('3.').index }
    expect(edit((reviewed) => join(reviewed, selection))).toBe('done')
    expect(draft().entries).toHaveLength(2)
  })

  it('changes what an entry is, and what is a heading holds what follows once that lies in it', () => {
    const { edit, at, outline } = review('1. One.', 'We speak of ferries here.', '2. Two.')
    const heading = at('We speak').selection
    expect(edit((reviewed) => changeKind(reviewed, heading, 'section'))).toBe('done')
    expect(edit((reviewed) => changeKind(reviewed, heading, 'title'))).toBe('kind-not-here')
    expect(edit((reviewed) => changeHeading(reviewed, heading, false))).toBe('done')
    expect(edit((reviewed) => changeHeading(reviewed, heading, true))).toBe('done')
    edit((reviewed) => changeLevel(reviewed, at('2. Two').selection, 1))
    expect(outline()).toContain('sec_nn_1 · # We speak of ferries here.')
    expect(outline()).toContain('  para_2 · 2. · Two.')
  })

  it('moves an entry in and out with all that lies in it, as far as there is something to lie in', () => {
    const { edit, at, outline } = review('1. One:', '(a) first;', '(b) second.', '2. Two.')
    expect(edit((reviewed) => changeLevel(reviewed, at('1. One').selection, 1))).toBe('no-deeper')
    expect(edit((reviewed) => changeLevel(reviewed, at('1. One').selection, -1))).toBe('at-margin')
    expect(edit((reviewed) => changeLevel(reviewed, at('(b) second').selection, 1))).toBe('done')
    expect(outline()).toContain('    para_1__point_a__point_b · (b) · second.')
    expect(edit((reviewed) => changeLevel(reviewed, at('(a) first').selection, -1))).toBe('done')
    expect(outline().slice(0, 3)).toEqual([
      'para_1 · 1. · One:',
      'point_a · (a) · first;',
      '  point_a__point_b · (b) · second.',
    ])
  })

  it('sets a number of the words that an entry begins with, and of no others', () => {
    const { edit, at, outline } = review('1. One.', '2. Two.', 'Third – we left.')
    const { index } = at('Third')
    expect(edit((reviewed) => setNumber(reviewed, index, 'Third –'))).toBe('done')
    expect(outline().at(-1)).toMatch(/Third – · we left\.$/)
    expect(edit((reviewed) => setNumber(reviewed, index, '3.'))).toBe('number-not-printed')
    expect(edit((reviewed) => setNumber(reviewed, index, 'Thi'))).toBe('inside-word')
    expect(edit((reviewed) => setNumber(reviewed, at('2. Two').index, ''))).toBe('done')
    expect(outline()).toContain('para_nn_1 · 2. Two.')
  })

  it('lets divisions begin elsewhere, and takes along what would stand between', () => {
    const { edit, at, outline } = review('JOINT STATEMENT', '1. One.', '2. Two.', '3. Three.')
    expect(edit((reviewed) => changeDivision(reviewed, at('2. Two').selection, 'attachments'))).toBe('done')
    expect(outline()).toEqual([
      'title: JOINT STATEMENT',
      'para_1 · 1. · One.',
      '+ para_2 · 2. · Two.',
      '+ para_3 · 3. · Three.',
    ])
    expect(edit((reviewed) => changeDivision(reviewed, at('2. Two').selection, 'preamble'))).toBe('done')
    expect(outline()).toEqual([
      'title: JOINT STATEMENT',
      '- rec_1 · 1. · One.',
      '- rec_2 · 2. · Two.',
      '+ para_3 · 3. · Three.',
    ])
  })

  it('leaves words out, lists them, and takes them in again', () => {
    const { edit, at, made, text, draft } = review(...lines)
    const { selection } = at('Page of')
    expect(edit((reviewed) => leaveOut(reviewed, selection))).toBe('done')
    expect(made().left).toEqual([
      { words: 'Page of an editor', why: 'by-hand', origin: { line: 4, page: null } },
    ])
    expect(made().words).toEqual({ ...proofOf(text, draft().entries), lost: 0 })
    expect(proofOf(text, draft().entries)).toEqual({ in: 17, out: 13, left: 4 })
    expect(edit((reviewed) => leaveOut(reviewed, selection))).toBe('done')
    expect(made().left).toEqual([])
  })

  it('counts doubts, finds the next, and settles them', () => {
    const { edit, draft } = review('1. One.', '2. Two.', '4. Four.', '5. Five.', '5. Five again.')
    const { all } = countDoubts(draft().entries)
    expect(all).toBeGreaterThan(1)
    const first = nextDoubt(draft().entries, draft().entries.length - 1, 1)
    expect(first).not.toBeNull()
    edit((reviewed) => settle(reviewed, { first: first ?? 0, last: first ?? 0 }))
    expect(countDoubts(draft().entries)).toEqual({ all, left: all - 1 })
    const everything = { first: 0, last: draft().entries.length - 1 }
    edit((reviewed) => settle(reviewed, everything))
    expect(nextDoubt(draft().entries, 0, 1)).toBeNull()
    expect(edit((reviewed) => settle(reviewed, everything))).toBe('no-doubt-here')
  })

  it('undoes and redoes changes of entries and of facts; typing in one field is one step', () => {
    const { edit, at, draft, set } = review(...lines)
    const begun = draft()
    edit((reviewed) => leaveOut(reviewed, at('Page of').selection))
    set(correctFacts(draft(), { place: 'V' }))
    set(correctFacts(draft(), { place: 'Veldora' }))
    expect(draft().past).toHaveLength(2)
    const last = draft()
    set(undo(undo(draft())?.draft ?? draft())?.draft ?? draft())
    expect({ ...draft(), future: [] }).toEqual(begun)
    set(redo(redo(draft())?.draft ?? draft())?.draft ?? draft())
    expect(draft()).toEqual(last)
  })

  it('keeps a table whole', () => {
    const table: SourceBlock = {
      ...(sourceOf('').blocks[0] as SourceBlock),
      kind: 'table',
      rows: [
        ['a', 'b'],
        ['c', 'd'],
      ],
    }
    const { edit, at } = review('1. One.', table, '2. Two.')
    const { index, place, selection } = at('c\td')
    expect(edit((reviewed) => split(reviewed, index, place))).toBe('in-table')
    expect(edit((reviewed) => join(reviewed, selection))).toBe('in-table')
    expect(edit((reviewed) => changeKind(reviewed, selection, 'paragraph'))).toBe('in-table')
    expect(edit((reviewed) => leaveOut(reviewed, selection))).toBe('done')
  })
})

describe('a draft that is kept', () => {
  it('is not taken up again over the words of another file, or of a later version', () => {
    const { draft, text } = review(...lines)
    expect(readDraft(text, draft()).ok).toBe(true)
    expect(readDraft(reviewTextOf(sourceOf('Other words, and more of them')), draft())).toEqual({
      ok: false,
      error: { reason: 'other-words' },
    })
    expect(readDraft(text, { ...draft(), format: 2 })).toEqual({
      ok: false,
      error: { reason: 'newer', format: 2 },
    })
  })

  it('is not taken up again with steps that would lose words when they are undone or redone', () => {
    const { draft, text, edit, at, set } = review(...lines)
    edit((reviewed) => leaveOut(reviewed, at('Page of').selection))
    const [step] = draft().past
    if (step?.kind !== 'entries') throw new Error('no step')
    const damaged = { ...step, before: [] }
    expect(readDraft(text, { ...draft(), past: [damaged] })).toEqual({
      ok: false,
      error: { reason: 'malformed', place: 'past' },
    })
    expect(readDraft(text, { ...draft(), past: [{ ...step, at: 0 }] }).ok).toBe(false)
    set(undo(draft())?.draft ?? draft())
    expect(readDraft(text, draft()).ok).toBe(true)
    expect(readDraft(text, { ...draft(), future: [{ ...step, after: [] }] }).ok).toBe(false)
  })

  it('is accepted once it has a body, a name, parties and a language', () => {
    const { draft } = review(...lines)
    const facts = {
      title: 'T',
      shortTitle: 'T',
      date: '2021-05-03',
      place: '',
      parties: ['Aramund'],
      language: 'en',
    }
    const whole = { ...draft(), facts }
    expect(mayAccept(whole)).toEqual({ ok: true, value: null })
    // What prints its title needs no other.
    expect(mayAccept({ ...whole, facts: { ...facts, title: '' } }).ok).toBe(true)
    const untitled = whole.entries.filter(({ kind }) => kind !== 'title')
    const faults = [
      mayAccept({ ...whole, entries: [] }),
      mayAccept({ ...whole, entries: untitled, facts: { ...facts, title: ' ' } }),
      mayAccept({ ...whole, facts: { ...facts, date: '3 May 2021' } }),
      mayAccept({ ...whole, facts: { ...facts, parties: [] } }),
      mayAccept({ ...whole, facts: { ...facts, language: 'English?' } }),
    ]
    expect(faults.map((fault) => (fault.ok ? '' : fault.error))).toEqual([
      'no-body',
      'no-title',
      'date-unclear',
      'no-parties',
      'no-language',
    ])
  })
})
