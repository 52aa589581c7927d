import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conclusionSchema, textNodeSchema } from '#core/document/declaration'
import { nodeKinds } from '#core/document/eid'
import { recognise } from '#core/import/recognise'
import { textOf } from '#core/import/review/derive'
import { beginDraft, holdsAllWords, type ReviewDraft } from '#core/import/review/draft'
import { type EntryKind, reviewDivisions } from '#core/import/review/entry'
import { applyEdit, redo, undo } from '#core/import/review/history'
import { readDraft } from '#core/import/review/kept-draft'
import { join, split } from '#core/import/review/operations/cut'
import { changeHeading, changeKind } from '#core/import/review/operations/kind'
import { setNumber } from '#core/import/review/operations/number'
import { changeDivision, changeLevel } from '#core/import/review/operations/place'
import { leaveOut, settle } from '#core/import/review/operations/settle'
import { proofOf } from '#core/import/review/overview'
import { type ReviewText, reviewTextOf } from '#core/import/review/review-text'
import type { SourceText } from '#core/import/source-text'
import { readMarkdown } from '#node/formats/text/markdown'
import { everyNode } from '../../../../support/import/every-node'
import { anyLines } from '../../../../support/import/lines'

const kinds: readonly EntryKind[] = [...nodeKinds, 'title', 'date', 'line', 'closing', 'signature', 'note']

/** Something that a person does to a draft, wherever in it. */
const act = fc.record({
  what: fc.constantFrom(
    'split',
    'join',
    'kind',
    'heading',
    'in',
    'out',
    'division',
    'number',
    'leave',
    'settle',
  ),
  at: fc.double({ min: 0, max: 0.999, noNaN: true }),
  more: fc.constantFrom(0, 0, 0, 1, 3),
  within: fc.double({ min: 0, max: 1, noNaN: true }),
  kind: fc.constantFrom(...kinds),
  division: fc.constantFrom(...reviewDivisions),
  num: fc.constantFrom('', '1.', '(a)', '[1]', 'A', '27.'),
  isHeading: fc.boolean(),
})
type Act = typeof act extends fc.Arbitrary<infer One> ? One : never

function done(text: ReviewText, draft: ReviewDraft, does: Act): ReviewDraft {
  const reviewed = { text, entries: draft.entries }
  const first = Math.floor(does.at * draft.entries.length)
  const selection = { first, last: Math.min(first + does.more, draft.entries.length - 1) }
  const entry = draft.entries[first]
  if (!entry) return draft
  const edit = {
    split: () => split(reviewed, first, Math.round(entry.start + does.within * (entry.end - entry.start))),
    join: () => join(reviewed, selection),
    kind: () => changeKind(reviewed, selection, does.kind),
    heading: () => changeHeading(reviewed, selection, does.isHeading),
    in: () => changeLevel(reviewed, selection, 1),
    out: () => changeLevel(reviewed, selection, -1),
    division: () => changeDivision(reviewed, selection, does.division),
    number: () => setNumber(reviewed, first, does.num),
    leave: () => leaveOut(reviewed, selection),
    settle: () => settle(reviewed, selection),
  }[does.what]()
  return edit.ok ? applyEdit(draft, edit.value).draft : draft
}

/** Markdown with notes that the format keeps apart, which the reader of Markdown does not make. */
const source = fc
  .tuple(anyLines, fc.array(fc.nat(30), { maxLength: 3 }))
  .map(([lines, notes]): SourceText | null => {
    const read = readMarkdown(new TextEncoder().encode(lines.join('\n')))
    if (!read.ok) return null
    const blocks = read.value.blocks.map((block, index) => ({
      ...block,
      footnotes: notes
        .toSorted((one, other) => one - other)
        .filter((place) => place % 7 === index % 7 && block.text.trim() !== '')
        .map((place) => ({
          marker: String(place),
          offset: Math.min(place, block.text.length),
          text: `See ${place}.`,
        })),
    }))
    return { ...read.value, blocks }
  })

describe('a draft, whatever is done to it', () => {
  it('keeps every word, in order, and makes a text that is sound', () => {
    fc.assert(
      fc.property(source, fc.array(act, { maxLength: 25 }), (from, acts) => {
        if (!from) return
        const text = reviewTextOf(from)
        let draft = beginDraft(text, recognise(from))
        for (const does of acts) {
          draft = done(text, draft, does)
          expect(holdsAllWords(text, draft.entries)).toBe(true)
          const proof = proofOf(text, draft.entries)
          expect(proof.in).toBe(proof.out + proof.left)
        }
        const made = textOf(text, draft.entries)
        expect(made.words).toEqual({ ...proofOf(text, draft.entries), lost: 0 })
        const nodes = everyNode([...made.preamble, ...made.body, ...made.attachments])
        expect(new Set(nodes.map(({ eId }) => eId)).size).toBe(nodes.length)
        for (const node of [...made.preamble, ...made.body, ...made.attachments])
          expect(textNodeSchema.safeParse(node).error).toBeUndefined()
        for (const { certainty: _certainty, rule: _rule, ...part } of made.conclusions)
          expect(conclusionSchema.safeParse(part).error).toBeUndefined()
        for (const { eId } of nodes) expect(made.judgements.has(eId)).toBe(true)
        for (const { eId } of made.doubts) expect(eId === null || made.judgements.has(eId)).toBe(true)
      }),
      { numRuns: 600 },
    )
  })

  it('comes back step by step when undone, again when redone, and the same when taken up again', () => {
    fc.assert(
      fc.property(source, fc.array(act, { maxLength: 25 }), (from, acts) => {
        if (!from) return
        const text = reviewTextOf(from)
        const begun = beginDraft(text, recognise(from))
        const states = [begun]
        for (const does of acts) {
          const before = states.at(-1) ?? begun
          const after = done(text, before, does)
          if (after !== before) states.push(after)
        }
        let draft = states.at(-1) ?? begun
        expect(readDraft(text, JSON.parse(JSON.stringify(draft)))).toEqual({ ok: true, value: draft })
        for (const state of states.toReversed().slice(1)) {
          draft = undo(draft)?.draft ?? draft
          expect(draft.entries).toEqual(state.entries)
        }
        expect(undo(draft)).toBeNull()
        for (const state of states.slice(1)) {
          draft = redo(draft)?.draft ?? draft
          expect(draft.entries).toEqual(state.entries)
        }
        expect(draft).toEqual(states.at(-1))
      }),
      { numRuns: 200 },
    )
  })
})
