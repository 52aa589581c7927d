import type { KeptBriefing } from '#contract/briefings'
import { message } from '../i18n/messages'
import { readerStore } from '../store/store'
import { bridge } from './bridge'
import { isOfContent } from './refusals'

/** How long typing may go on before it is kept, in milliseconds: well below the second in which it must be durable. */
const patience = 250

const state = () => readerStore.getState()

/** What the store on disk is known to hold, by the last acknowledgement. */
const acknowledged = new Map<string, KeptBriefing>()
/** Versions of briefings that were refused for what they are: not tried again until they change or a person asks. */
const aside = new Map<string, KeptBriefing>()
let timer: number | undefined
let running: Promise<void> | null = null

function pending(): readonly KeptBriefing[] {
  return (state().briefings ?? []).filter((kept) => acknowledged.get(kept.briefing.id) !== kept)
}

function tell(words: string): void {
  state().markBriefingSave({ kind: 'failed', message: words })
  state().notify({ id: 'briefing-not-kept', kind: 'warning', message: words })
}

/**
 * Keeps what is pending, one by one. One that is refused for what is in it is put aside and the others are kept; a store
 * that refuses everything ends it and leaves the rest pending.
 */
async function keepAll(): Promise<void> {
  for (;;) {
    const waiting = pending()
    const kept = waiting.find((each) => aside.get(each.briefing.id) !== each)
    if (!kept) {
      if (waiting.length === 0 && state().briefingSave.kind !== 'saved')
        state().markBriefingSave({ kind: 'saved' })
      return
    }
    const answer = await bridge.briefings.keep(kept)
    if (answer.ok) {
      acknowledged.set(kept.briefing.id, kept)
      aside.delete(kept.briefing.id)
      if (aside.size === 0) state().dismissNotice('briefing-not-kept')
      continue
    }
    if (!isOfContent(answer.error)) return tell(answer.error.message)
    aside.set(kept.briefing.id, kept)
    tell(message('briefing.notKept', kept.briefing.title, answer.error.message))
  }
}

/** Keeps now. Resolves with the number of briefings that could not be kept. */
export async function flushBriefings(): Promise<number> {
  window.clearTimeout(timer)
  timer = undefined
  await running
  running ??= keepAll().finally(() => {
    running = null
  })
  await running
  return pending().length
}

/** Keeps now, also what was put aside: a person asks for it, or the window closes. */
export function keepAgain(): Promise<number> {
  aside.clear()
  return flushBriefings()
}

/** Whether a briefing is not kept yet. */
export function hasPendingBriefings(): boolean {
  return pending().length > 0
}

/** Takes in what the disk holds; what is not kept yet stays in its place. */
export function takeInBriefings(listed: readonly KeptBriefing[]): readonly KeptBriefing[] {
  const unkept = new Map(pending().map((kept) => [kept.briefing.id, kept]))
  for (const kept of listed) acknowledged.set(kept.briefing.id, kept)
  const known = new Set(listed.map(({ briefing }) => briefing.id))
  return [
    ...listed.map((kept) => unkept.get(kept.briefing.id) ?? kept),
    ...[...unkept.values()].filter(({ briefing }) => !known.has(briefing.id)),
  ]
}

/** Takes out one that the store has just removed for good. */
export function forgetKept(id: string): void {
  acknowledged.delete(id)
  aside.delete(id)
  state().forgetBriefing(id)
}

/** Keeps every change of a briefing, for as long as the window is open. */
export function keepBriefings(): void {
  readerStore.subscribe(({ briefings }, previous) => {
    if (briefings === previous.briefings || pending().length === 0) return
    if (state().briefingSave.kind === 'saved') state().markBriefingSave({ kind: 'saving' })
    timer ??= window.setTimeout(() => void flushBriefings(), patience)
  })
  window.addEventListener('pagehide', () => void flushBriefings())
}
