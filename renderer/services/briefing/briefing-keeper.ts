import type { KeptBriefing } from '#contract/briefings/briefings'
import { message } from '../../i18n/messages'
import { readerStore } from '../../store/store'
import { bridge } from '../bridge'
import { isOfContent } from '../window/refusals'

/**
 * How long typing may continue before it is saved, in milliseconds: well below the second within which it must be on
 * the disk.
 */
const patience = 250

const state = () => readerStore.getState()

/** What the store on disk contains, by the last acknowledgement. */
const acknowledged = new Map<string, KeptBriefing>()
/**
 * Versions of briefings that were refused because of their content: not tried again until they change or a person asks.
 */
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
 * Saves what is pending, one by one. A briefing that is refused because of its content is put aside, and the others are
 * saved. If the store refuses everything, saving ends and the rest stays pending.
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

/** Saves now. Resolves with the number of briefings that could not be saved. */
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

/** Saves now, including what was put aside: a person asked for it, or the window closes. */
export function keepAgain(): Promise<number> {
  aside.clear()
  return flushBriefings()
}

/** Whether a briefing is not saved yet. */
export function hasPendingBriefings(): boolean {
  return pending().length > 0
}

/** Loads what is on the disk. What is not saved yet stays in its place. */
export function takeInBriefings(listed: readonly KeptBriefing[]): readonly KeptBriefing[] {
  const unkept = new Map(pending().map((kept) => [kept.briefing.id, kept]))
  for (const kept of listed) acknowledged.set(kept.briefing.id, kept)
  const known = new Set(listed.map(({ briefing }) => briefing.id))
  return [
    ...listed.map((kept) => unkept.get(kept.briefing.id) ?? kept),
    ...[...unkept.values()].filter(({ briefing }) => !known.has(briefing.id)),
  ]
}

/** Removes a briefing that the store has just removed for good. */
export function forgetKept(id: string): void {
  acknowledged.delete(id)
  aside.delete(id)
  state().forgetBriefing(id)
}

/** Saves every change of a briefing, as long as the window is open. */
export function keepBriefings(): void {
  readerStore.subscribe(({ briefings }, previous) => {
    if (briefings === previous.briefings || pending().length === 0) return
    if (state().briefingSave.kind === 'saved') state().markBriefingSave({ kind: 'saving' })
    timer ??= window.setTimeout(() => void flushBriefings(), patience)
  })
  window.addEventListener('pagehide', () => void flushBriefings())
}
