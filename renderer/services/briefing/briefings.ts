import type { BriefingView, ExportCall, ExportRequest } from '#contract/briefings/channels'
import type { BridgeError } from '#contract/errors'
import type { Purge } from '#contract/notes/notes'
import type { Briefing } from '#core/briefing/briefing'
import { createBriefing } from '#core/briefing/create-briefing'
import { fromJsonText } from '#core/json-text'
import { ok, type Result } from '#core/result'
import { failureMessage } from '../../i18n/failures'
import { message } from '../../i18n/messages'
import { selectBriefing } from '../../store/briefing/briefing-slice'
import { selectReading } from '../../store/reading/views'
import { readerStore } from '../../store/store'
import { bridge } from '../bridge'
import { serviceOf } from '../current-session'
import { createBriefingKeeper } from './briefing-keeper'

const state = () => readerStore.getState()

export const newId = (): string => crypto.randomUUID()

/**
 * Loads the stored briefings, once; their changes are saved from then on. Returns whether they are loaded; if not, a
 * notice has said so.
 */
export const loadBriefings = (): Promise<boolean> => serviceOf(createBriefingKeeper).load()

/** The current briefing; an empty one under the declaration's name when there is none. */
export function currentOrNewBriefing(): Briefing {
  const current = selectBriefing(state())
  if (current) return current
  return startBriefing()
}

/** Begins an empty briefing and makes it the current one. */
export function startBriefing(): Briefing {
  const title = selectReading(state())?.declaration.shortTitle ?? ''
  const briefing = createBriefing(newId(), message('briefing.newTitle', title))
  state().putBriefing(briefing)
  return briefing
}

/** Removes a briefing in the bin for good; the caller has asked. Says where else it can be read. */
export async function purgeBriefing(id: string): Promise<Result<Purge, BridgeError>> {
  const keeper = serviceOf(createBriefingKeeper)
  // What the store does not know yet cannot be removed from it.
  await keeper.flush()
  const answer = await bridge().briefings.purge({ briefing: id })
  if (answer.ok) keeper.forget(id)
  return answer
}

/** Removes a briefing that was removed for good from the backups too; answers what is left. */
export function thinOfBriefing(id: string): Promise<Result<Purge, BridgeError>> {
  return bridge().briefings.thinBackups({ briefing: id })
}

/**
 * Writes a stored briefing that cannot be read to a file, unchanged. Answers what to say about it, or `null` when
 * cancelled.
 */
export async function saveUnreadableBriefing(id: string): Promise<string | null> {
  const answer = await bridge().briefings.saveUnreadable({ briefing: id })
  if (!answer.ok) return failureMessage(answer.error)
  return answer.value.name === null ? null : message('briefing.unreadableSaved', answer.value.name)
}

/** How a briefing will look and what would be exported with it, or why that is not known. */
export async function viewBriefing(
  briefing: Briefing,
  confirmed: readonly string[],
): Promise<Result<BriefingView, BridgeError>> {
  const view = await bridge().briefings.view({ briefing, confirmed: [...confirmed] })
  return view.ok ? ok(fromJsonText(view.value)) : view
}

/** What to tell the reader about an extract, and the name under which it can be shown in its folder. */
export interface ExtractOutcome {
  readonly text: string
  readonly written: string | null
}

/** Writes an extract; the main process asks where, or whether to replace the one written before. */
export async function writeExtract(request: ExportCall): Promise<ExtractOutcome> {
  const stop = bridge().briefings.onStage((stage) => state().setExportStage(stage))
  state().setExportStage('composing')
  try {
    const answer = await bridge().briefings.write(request)
    if (!answer.ok) return { text: failureMessage(answer.error), written: null }
    if (answer.value.kind === 'cancelled') return { text: message('briefing.cancelled'), written: null }
    await serviceOf(createBriefingKeeper).reload()
    return { text: message('briefing.written', answer.value.name), written: answer.value.recent }
  } finally {
    stop()
    state().setExportStage(null)
  }
}

/** Shows the system's print dialog. Returns what to tell the reader. */
export async function printExtract(
  request: Pick<ExportRequest, 'briefing' | 'confirmed'>,
): Promise<ExtractOutcome> {
  const stop = bridge().briefings.onStage((stage) => state().setExportStage(stage))
  state().setExportStage('composing')
  try {
    const answer = await bridge().briefings.print(request)
    const text = answer.ok ? message('briefing.paper', answer.value) : failureMessage(answer.error)
    return { text, written: null }
  } finally {
    stop()
    state().setExportStage(null)
  }
}

/** Shows an extract that was just written in the system's file manager. Returns what went wrong, or nothing. */
export async function showExtract(recent: string): Promise<string | null> {
  const answer = await bridge().briefings.show({ recent })
  return answer.ok ? null : failureMessage(answer.error)
}

/** Ends the extract that is being made. Nothing is left behind. */
export function cancelExtract(): void {
  void bridge().briefings.cancel()
}
