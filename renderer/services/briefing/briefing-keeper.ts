import type { KeptBriefing } from '#contract/briefings/briefings'
import { failureMessage } from '../../i18n/failures'
import { message } from '../../i18n/messages'
import { createAutosave } from '../autosave'
import { serviceOf } from '../current-session'
import type { Create } from '../session'
import { createClosing } from '../window/before-close'
import { isOfContent } from '../window/refusals'

/**
 * How long typing may continue before it is saved, in milliseconds: well below the second within which it must be on
 * the disk.
 */
const patience = 250

/** Loads and saves the briefings of a session. */
export interface BriefingKeeper {
  /**
   * Loads the stored briefings, once; their changes are saved from then on. Resolves to whether they are loaded; if not,
   * a notice has said so.
   */
  readonly load: () => Promise<boolean>
  /** Loads them once more, what is not saved yet in its place. */
  readonly reload: () => Promise<boolean>
  /** Saves now. Resolves with the number of briefings that could not be saved. */
  readonly flush: () => Promise<number>
  /** Saves now, including what was put aside: a person asked for it, or the window closes. */
  readonly keepAgain: () => Promise<number>
  /** What the store has answered, with what is not saved yet in its place. */
  readonly takeIn: (listed: readonly KeptBriefing[]) => readonly KeptBriefing[]
  /** Removes a briefing that the store has just removed for good. */
  readonly forget: (id: string) => void
  readonly dispose: () => void
}

/** Saves every change of a briefing, and before the window closes. */
export const createBriefingKeeper: Create<BriefingKeeper> = (store, bridge, service) => {
  const state = () => store.getState()
  /** What the store on disk contains, by the last acknowledgement. */
  const acknowledged = new Map<string, KeptBriefing>()
  /**
   * Versions of briefings that were refused because of their content: not tried again until they change or a person
   * asks.
   */
  const aside = new Map<string, KeptBriefing>()
  /** The first load while it is running: two quick key presses are one load. */
  let loading: Promise<boolean> | null = null
  const ends: (() => void)[] = []

  function pending(): readonly KeptBriefing[] {
    return (state().briefings ?? []).filter((kept) => acknowledged.get(kept.briefing.id) !== kept)
  }

  function tell(words: string): void {
    state().markBriefingSave({ kind: 'failed', message: words })
    state().notify({ id: 'briefing-not-kept', kind: 'warning', message: words })
  }

  /**
   * Saves what is pending, one by one. A briefing that is refused because of its content is put aside, and the others
   * are saved. If the store refuses everything, saving ends and the rest stays pending.
   */
  async function keepAll(): Promise<string | null> {
    let refusal: string | null = null
    for (;;) {
      const waiting = pending()
      const kept = waiting.find((each) => aside.get(each.briefing.id) !== each)
      if (!kept) {
        if (waiting.length === 0 && state().briefingSave.kind !== 'saved')
          state().markBriefingSave({ kind: 'saved' })
        return refusal
      }
      const answer = await bridge.briefings.keep(kept)
      if (answer.ok) {
        acknowledged.set(kept.briefing.id, kept)
        aside.delete(kept.briefing.id)
        if (aside.size === 0) state().dismissNotice('briefing-not-kept')
        continue
      }
      refusal = failureMessage(answer.error)
      if (!isOfContent(answer.error)) {
        tell(refusal)
        return refusal
      }
      aside.set(kept.briefing.id, kept)
      tell(message('briefing.notKept', kept.briefing.title, refusal))
    }
  }

  const autosave = createAutosave({ wait: patience, longestWait: patience, save: keepAll })

  async function flush(): Promise<number> {
    await autosave.write()
    return pending().length
  }

  function keepAgain(): Promise<number> {
    aside.clear()
    return flush()
  }

  function takeIn(listed: readonly KeptBriefing[]): readonly KeptBriefing[] {
    const unkept = new Map(pending().map((kept) => [kept.briefing.id, kept]))
    for (const kept of listed) acknowledged.set(kept.briefing.id, kept)
    const known = new Set(listed.map(({ briefing }) => briefing.id))
    return [
      ...listed.map((kept) => unkept.get(kept.briefing.id) ?? kept),
      ...[...unkept.values()].filter(({ briefing }) => !known.has(briefing.id)),
    ]
  }

  async function reload(): Promise<boolean> {
    const answer = await bridge.briefings.list()
    if (!answer.ok) {
      state().notify({ id: 'briefings-not-loaded', kind: 'warning', message: failureMessage(answer.error) })
      return false
    }
    const { briefings, recent, unreadable } = answer.value
    state().loadBriefings(takeIn(briefings), recent, unreadable)
    return true
  }

  function startKeeping(): void {
    ends.push(
      store.subscribe(({ briefings }, previous) => {
        if (briefings === previous.briefings || pending().length === 0) return
        if (state().briefingSave.kind === 'saved') state().markBriefingSave({ kind: 'saving' })
        autosave.changed()
      }),
      service(createClosing).saveBeforeEnd({
        what: 'briefings',
        flush: keepAgain,
        leave: autosave.leave,
        pending: () => pending().length,
      }),
    )
  }

  async function load(): Promise<boolean> {
    if (state().briefings) return true
    loading ??= reload().then((isLoaded) => {
      loading = null
      if (isLoaded) startKeeping()
      return isLoaded
    })
    return loading
  }

  return {
    load,
    reload,
    flush,
    keepAgain,
    takeIn,
    forget: (id) => {
      acknowledged.delete(id)
      aside.delete(id)
      state().forgetBriefing(id)
    },
    dispose: () => {
      for (const end of ends) end()
      autosave.dispose()
    },
  }
}

/** Saves the briefings of the open session now, including what was put aside: a person asked for it. */
export const keepAgain = (): Promise<number> => serviceOf(createBriefingKeeper).keepAgain()
