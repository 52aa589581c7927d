import type { Bridge } from '#contract/bridge'
import { briefingChannels } from '#contract/briefings/channels'
import type { BridgeErrorCode } from '#contract/errors'
import { requestFault } from '#contract/request-fault'
import { failure, ok } from '#core/result'
import { type BriefingRecords, createBriefingRecords } from '#node/briefing/briefing-records'
import { createNotesHome } from '#node/notes/notes-home'
import { beginSession } from '#renderer/services/current-session'
import type { Session } from '#renderer/services/session'
import { fullDisk } from './full-disk'
import { freshFolder } from './notes'

/** What a window finds behind the bridge: the real records of briefings, over a store on the disk. */
export interface BriefingProcess {
  /** The session that has this bridge. */
  readonly session: Session
  readonly records: BriefingRecords
  /** How often something was kept. */
  readonly kept: () => number
  /** Whether the disk refuses from now on, or, by the code, something inside. */
  readonly refuse: (isRefused: boolean, code?: BridgeErrorCode) => void
  readonly close: () => void
}

/** Begins a session over this bridge, with the few things of a window that services ask for in the global object. */
export function standInForWindow(): BriefingProcess {
  const { folder, clean } = freshFolder()
  const home = createNotesHome({ folder, isSoleOwner: () => true, onBackupFailed: () => undefined })
  const records = createBriefingRecords(home)
  let kept = 0
  let isRefused = false
  let refusal: BridgeErrorCode = 'not-saved'
  const listed = async () => {
    const briefings = records.list()
    return briefings.ok ? ok({ ...briefings.value, recent: [] }) : briefings
  }
  const keep: (...given: Parameters<BriefingRecords['keep']>) => Promise<unknown> = async (given) => {
    if (isRefused) return failure({ code: refusal, why: fullDisk })
    kept += 1
    // The gate before the handlers refuses what has another form.
    if (!briefingChannels['briefing:keep'].input.safeParse(given).success)
      return failure({ code: 'invalid-input', why: requestFault('not-valid') })
    return records.keep(given)
  }
  const purge = async ({ briefing }: { readonly briefing: string }) => records.purge(briefing)
  Object.assign(globalThis, {
    window: {
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
      getSelection: () => null,
    },
  })
  const bridge = {
    briefings: { list: listed, keep, purge },
    notes: { onFlush: () => () => undefined },
  }
  return {
    session: beginSession(bridge as unknown as Bridge),
    records,
    kept: () => kept,
    refuse: (next, code = 'not-saved') => {
      refusal = code
      isRefused = next
    },
    close: () => {
      home.close()
      clean()
    },
  }
}
