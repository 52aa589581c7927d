/** Asks questions one at a time; while one is being answered, only the newest of the others waits. */
export interface LatestOnly<Question> {
  readonly ask: (question: Question) => void
  /** Forgets what waits and what is being answered. */
  readonly cancel: () => void
}

/**
 * While a person types, questions come faster than answers. Answers are shown in the order of their questions; a
 * waiting question that is followed by a newer one is never asked; a cancelled answer is never shown.
 *
 * @param ask - answers one question
 * @param show - takes each answer that still counts
 */
export function latestOnly<Question, Answer>(
  ask: (question: Question) => Promise<Answer>,
  show: (question: Question, answer: Answer) => void,
): LatestOnly<Question> {
  let waiting: { readonly question: Question } | null = null
  let round = 0
  let busy = false

  async function answerNext(own: number): Promise<void> {
    if (own !== round) return
    if (waiting === null) {
      busy = false
      return
    }
    const { question } = waiting
    waiting = null
    const answer = await ask(question)
    if (own === round) show(question, answer)
    await answerNext(own)
  }

  return {
    ask: (question) => {
      waiting = { question }
      if (busy) return
      busy = true
      void answerNext(round)
    },
    cancel: () => {
      waiting = null
      round += 1
      busy = false
    },
  }
}
