import type { NoteTarget, TextTarget } from './note'

/** Finds the target of a note that is words of a thing. */
export const isTextTargetOn =
  (eId: string) =>
  (target: NoteTarget): target is TextTarget =>
    target.kind === 'text' && target.eId === eId
