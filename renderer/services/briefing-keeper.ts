import type { KeptBriefing } from '#contract/briefings'
import { readerStore } from '../store/store'
import { bridge } from './bridge'

/** How long typing may go on before it is kept, in milliseconds: well below the second in which it must be durable. */
const patience = 250

const state = () => readerStore.getState()

/** What the store on disk is known to hold, by the last acknowledgement. */
const acknowledged = new Map<string, KeptBriefing>()
let timer: number | undefined
let running: Promise<void> | null = null

function pending(): readonly KeptBriefing[] {
  return (state().briefings ?? []).filter((kept) => acknowledged.get(kept.briefing.id) !== kept)
}

/** Keeps what is pending, one by one; stops at the first failure and leaves the rest pending. */
async function keepAll(): Promise<void> {
  for (;;) {
    const [kept] = pending()
    if (!kept) {
      if (state().briefingSave.kind !== 'saved') state().markBriefingSave({ kind: 'saved' })
      return
    }
    const answer = await bridge.briefings.keep(kept)
    if (!answer.ok) {
      state().markBriefingSave({ kind: 'failed', message: answer.error.message })
      state().notify({ id: 'briefing-not-kept', kind: 'warning', message: answer.error.message })
      return
    }
    state().dismissNotice('briefing-not-kept')
    acknowledged.set(kept.briefing.id, kept)
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
