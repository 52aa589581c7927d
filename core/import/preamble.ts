import type { Draft } from './draft'
import { endsOpen, isEnacting, isRecital, opensRecital } from './rules/recitals'

/** What the paragraphs of a preamble are: recitals, and what leads from them into the body. */
export function asPreamble(drafts: readonly Draft[]): readonly Draft[] {
  for (const draft of drafts) {
    if (draft.kind === 'section') asPreamble(draft.children)
    if (draft.kind !== 'paragraph') continue
    if (draft.num === null && isEnacting(draft.text)) {
      draft.rule = 'enacting-formula'
      continue
    }
    draft.kind = 'recital'
    if (draft.num !== null) continue
    const isOne =
      endsOpen(draft.text) ||
      (opensRecital(draft.text) && (draft.text.length > 40 || draft.children.length > 0))
    draft.rule = isOne ? 'recital' : 'before-body'
    draft.certainty = isRecital(draft.text) ? 'sure' : 'likely'
  }
  return drafts
}
