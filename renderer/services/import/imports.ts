import type { Bridge } from '#contract/bridge'
import type { BridgeError } from '#contract/errors'
import type { ChosenText } from '#contract/imports/imports'
import { act, type ReviewAction } from '#core/import/review/action'
import { nextDoubt } from '#core/import/review/overview'
import type { Refusal } from '#core/import/review/refusal'
import { reviewTextOf } from '#core/import/review/review-text'
import type { Result } from '#core/result'
import { message } from '../../i18n/messages'
import { type Review, selectReview } from '../../store/import/import-slice'
import { openText } from '../reading/open-text'
import { afterRender } from '../reading/rows'
import type { Create } from '../session'
import { createClosing } from '../window/before-close'

/** Brings texts in: reads a file, does what a person decides in its review, and has every decision kept. */
export interface Imports {
  /** Asks for a file and opens its review. */
  readonly choose: () => Promise<void>
  /** Opens the review of a file that was dropped on the window. */
  readonly drop: (file: File) => Promise<void>
  /** Takes up the review of a text of the library, or begins another. */
  readonly again: (id: string) => Promise<void>
  /** Does one thing in the review, if it can be done. */
  readonly act: (action: ReviewAction) => void
  /** Says why a key did nothing. */
  readonly refuse: (why: Refusal) => void
  /** Chooses the next entry with a doubt, or the one before. */
  readonly stepDoubt: (by: 1 | -1) => void
  /** Has kept again what could not be kept. */
  readonly retry: () => void
  /** Takes the text in and opens it. */
  readonly accept: () => Promise<void>
  /** Closes the screen. What was decided is kept; where it cannot be, the screen stays and says so. */
  readonly leave: () => Promise<void>
  /** Closes the screen without what could not be kept. */
  readonly giveUp: () => void
  readonly dispose: () => void
}

/** Decisions on their way to the disk. */
interface Call {
  readonly count: number
  readonly answer: ReturnType<Bridge['imports']['act']>
}

/** How many decisions are sent at once. */
const most = 200

export const createImports: Create<Imports> = (store, bridge, service) => {
  const { imports } = bridge
  const state = () => store.getState()
  /** What was done and is not kept yet, in order, and how much was kept before it. */
  let waiting: ReviewAction[] = []
  let kept = 0
  /** The calls that have not been answered, for what waits from its beginning. */
  let calls: Call[] = []
  let sending: Promise<void> | null = null

  const stop = service(createClosing).saveBeforeEnd({
    what: 'decisions',
    flush: async () => {
      await send()
      return waiting.length
    },
    leave: () => {
      const review = selectReview(state())
      if (review) while (isMoreToSend()) call(review)
      void send()
    },
    pending: () => waiting.length,
  })

  async function read(chosen: Result<ChosenText | null, BridgeError>, name: string): Promise<void> {
    if (!chosen.ok) {
      state().setImporting({ kind: 'refused', name, why: chosen.error })
      return
    }
    if (chosen.value === null) return
    const { token } = chosen.value
    forgetWaiting()
    state().setImporting({ kind: 'reading', token, name: chosen.value.name })
    const opened = await imports.read(token)
    const shown = state().importing
    // Cancelled, or another file was chosen meanwhile.
    if (shown?.kind !== 'reading' || shown.token !== token) return
    if (!opened.ok) {
      state().setImporting({ kind: 'refused', name: chosen.value.name, why: opened.error })
      return
    }
    const { source, draft, done, ...known } = opened.value
    kept = done
    const first = nextDoubt(draft.entries, -1, 1) ?? 0
    state().setImporting({
      kind: 'review',
      token,
      name: chosen.value.name,
      ...known,
      text: reviewTextOf(source),
      draft,
      anchor: first,
      active: first,
      refused: null,
      failure: null,
      unkept: 0,
      isAccepting: false,
    })
  }

  function forgetWaiting(): void {
    waiting = []
    calls = []
  }

  const called = () => calls.reduce((sum, { count }) => sum + count, 0)
  const isMoreToSend = () => called() < waiting.length

  /** Sends what waits behind the calls on their way. */
  function call({ token }: Review): Call {
    const sent = called()
    const actions = waiting.slice(sent, sent + most)
    const next = { count: actions.length, answer: imports.act({ token, from: kept + sent, actions }) }
    calls = [...calls, next]
    return next
  }

  /** Has kept what waits, in order; one call at a time, unless the page goes away. */
  function send(): Promise<void> {
    sending ??= sendAll().finally(() => {
      sending = null
    })
    return sending
  }

  async function sendAll(): Promise<void> {
    while (waiting.length > 0) {
      const review = selectReview(state())
      if (!review) return
      const first = calls[0] ?? call(review)
      // oxlint-disable-next-line no-await-in-loop -- each follows from the one before
      const answer = await first.answer
      // Another review is open, with its own decisions.
      if (selectReview(state())?.token !== review.token) continue
      state().changeReview({ failure: answer.ok ? null : answer.error })
      if (!answer.ok) {
        // Those behind it are refused with it.
        calls = []
        return
      }
      calls = calls.slice(1)
      kept += first.count
      waiting = waiting.slice(first.count)
      state().changeReview({ unkept: waiting.length })
    }
  }

  function refuse(why: Refusal): void {
    const number = (selectReview(state())?.refused?.number ?? 0) + 1
    state().changeReview({ refused: { why, number } })
  }

  /** The review with all that was decided in it kept; `null` where that is not so. */
  async function keptReview(): Promise<Review | null> {
    await send()
    return waiting.length === 0 ? selectReview(state()) : null
  }

  return {
    choose: async () => read(await imports.choose(), ''),
    drop: async (file) => read(await imports.drop(file), file.name),
    again: async (id) => read(await imports.again(id), id),
    act: (action) => {
      const review = selectReview(state())
      if (!review || review.isAccepting) return
      const done = act(review.text, review.draft, action)
      if (!done.ok) {
        refuse(done.error)
        return
      }
      const { draft, selection } = done.value
      const last = Math.max(0, draft.entries.length - 1)
      // Of two halves the second is what one goes on with.
      const anchor = selection ? (action.do === 'split' ? selection.last : selection.first) : review.anchor
      const active = selection?.last ?? review.active
      state().changeReview({
        draft,
        anchor: Math.min(anchor, last),
        active: Math.min(active, last),
        refused: null,
        unkept: waiting.length + 1,
      })
      waiting.push(action)
      void send()
    },
    refuse,
    stepDoubt: (by) => {
      const review = selectReview(state())
      const at = review && nextDoubt(review.draft.entries, review.active, by)
      if (!review || at === null) return
      state().changeReview({ anchor: at, active: at, refused: null })
    },
    retry: () => void send(),
    accept: async () => {
      const review = await keptReview()
      if (!review || review.isAccepting) return
      state().changeReview({ isAccepting: true, failure: null })
      const accepted = await imports.accept(review.token)
      if (!accepted.ok) {
        state().changeReview({ isAccepting: false, failure: accepted.error })
        return
      }
      state().setImporting(null)
      state().closeDialog()
      const id = accepted.value
      // The screen returns the focus first; then the focus moves to the text.
      afterRender(() => void openText(id))
    },
    leave: async () => {
      const shown = state().importing
      if (shown?.kind === 'review') {
        await send()
        if (waiting.length > 0) return
        const left = await imports.leave(shown.token)
        if (!left.ok) {
          state().changeReview({ failure: left.error })
          return
        }
        if (left.value.id !== null) state().confirm(message('import.kept', shown.name))
      } else if (shown?.kind === 'reading') void imports.leave(shown.token)
      if (state().importing === shown || selectReview(state())) state().setImporting(null)
    },
    giveUp: () => {
      const shown = state().importing
      if (shown?.kind !== 'review') return
      forgetWaiting()
      void imports.leave(shown.token)
      state().setImporting(null)
    },
    dispose: () => {
      stop()
      forgetWaiting()
    },
  }
}
