import { type Facts, type ReviewDraft, reverse, type Step } from './draft'
import type { Entry } from './entry'

/** Entries from one place to another, both included. */
export interface Selection {
  readonly first: number
  readonly last: number
}

/** What an operation does to the entries of a draft. */
export interface Edit {
  readonly at: number
  readonly before: readonly Entry[]
  readonly after: readonly Entry[]
  /** What is selected afterwards. */
  readonly selection: Selection
}

/** A draft after a change, and what is selected then; `null` where facts changed. */
export interface Changed {
  readonly draft: ReviewDraft
  readonly selection: Selection | null
}

/** More steps than a person takes back. */
const MOST_STEPS = 500

/** Makes a change that can be undone. */
export function applyEdit(draft: ReviewDraft, { at, before, after, selection }: Edit): Changed {
  return { draft: take(draft, { kind: 'entries', at, before, after }), selection }
}

/** Corrects what a text is. Typing in one field is one step. */
export function correctFacts(draft: ReviewDraft, correction: Partial<Facts>): ReviewDraft {
  const facts = { ...draft.facts, ...correction }
  const last = draft.past.at(-1)
  const isSameField =
    last?.kind === 'facts' && changedField(last.before, last.after) === changedField(last.after, facts)
  if (!isSameField || draft.future.length > 0)
    return take(draft, { kind: 'facts', before: draft.facts, after: facts })
  return { ...draft, facts, past: [...draft.past.slice(0, -1), { ...last, after: facts }] }
}

function changedField(before: Facts, after: Facts): string {
  return factNames.filter((name) => before[name] !== after[name]).join(' ')
}

const factNames = [
  'title',
  'shortTitle',
  'date',
  'place',
  'parties',
  'language',
] as const satisfies readonly (keyof Facts)[]

function take(draft: ReviewDraft, step: Step): ReviewDraft {
  return { ...withStep(draft, step), past: [...draft.past, step].slice(-MOST_STEPS), future: [] }
}

function withStep(draft: ReviewDraft, step: Step): ReviewDraft {
  if (step.kind === 'facts') return { ...draft, facts: step.after }
  return { ...draft, entries: draft.entries.toSpliced(step.at, step.before.length, ...step.after) }
}

/** Takes the last change back; `null` where there is none. */
export function undo(draft: ReviewDraft): Changed | null {
  const step = draft.past.at(-1)
  if (!step) return null
  const back = reverse(step)
  return {
    draft: { ...withStep(draft, back), past: draft.past.slice(0, -1), future: [...draft.future, step] },
    selection: selectionOf(back),
  }
}

/** Makes the change again that was undone last; `null` where there is none. */
export function redo(draft: ReviewDraft): Changed | null {
  const step = draft.future.at(-1)
  if (!step) return null
  return {
    draft: { ...withStep(draft, step), past: [...draft.past, step], future: draft.future.slice(0, -1) },
    selection: selectionOf(step),
  }
}

function selectionOf(step: Step): Selection | null {
  if (step.kind === 'facts') return null
  return { first: step.at, last: step.at + Math.max(step.after.length, 1) - 1 }
}
