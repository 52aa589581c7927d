import type { Result } from '#core/result'
import type { ChannelInput, ChannelName, ChannelOutput, EventName, Events } from './channels'
import type { BridgeError } from './errors'

type Call<Name extends ChannelName> =
  undefined extends ChannelInput<Name>
    ? () => Promise<Result<ChannelOutput<Name>, BridgeError>>
    : (input: ChannelInput<Name>) => Promise<Result<ChannelOutput<Name>, BridgeError>>

/** Ends a subscription. */
export type Unsubscribe = () => void

type Subscribe<Name extends EventName> = (listener: (payload: Events[Name]) => void) => Unsubscribe

/** What the preload puts on `window.bridge`: named methods, never a channel name. */
export interface Bridge {
  readonly app: {
    readonly start: Call<'app:start'>
    readonly about: Call<'app:about'>
    readonly check: Call<'app:check'>
  }
  readonly library: {
    readonly open: Call<'library:open'>
  }
  readonly settings: {
    readonly save: Call<'settings:save'>
  }
  readonly clipboard: {
    readonly write: Call<'clipboard:write'>
  }
  readonly search: {
    readonly index: Call<'search:index'>
  }
  readonly searches: {
    readonly load: Call<'searches:load'>
    readonly save: Call<'searches:save'>
  }
  readonly notes: {
    readonly open: Call<'notes:open'>
    readonly save: Call<'notes:save'>
    readonly bin: Call<'notes:bin'>
    readonly purge: Call<'notes:purge'>
    readonly thinBackups: Call<'notes:thin-backups'>
    readonly backupsHolding: Call<'notes:backups-holding'>
    readonly allTraces: Call<'notes:all-traces'>
    readonly thinAll: Call<'notes:thin-all'>
    readonly export: Call<'notes:export'>
    readonly import: Call<'notes:import'>
    readonly backUp: Call<'notes:back-up'>
    readonly backups: Call<'notes:backups'>
    readonly restore: Call<'notes:restore'>
    readonly startEmpty: Call<'notes:start-empty'>
    readonly flushed: Call<'notes:flushed'>
    readonly onFlush: Subscribe<'notes:flush'>
  }
  readonly places: {
    readonly save: Call<'places:save'>
  }
  readonly links: {
    readonly onArrived: Subscribe<'link:arrived'>
  }
  readonly briefings: {
    readonly list: Call<'briefing:list'>
    readonly keep: Call<'briefing:keep'>
    readonly purge: Call<'briefing:purge'>
    readonly thinBackups: Call<'briefing:thin-backups'>
    readonly view: Call<'briefing:view'>
    readonly write: Call<'briefing:export'>
    readonly print: Call<'briefing:print'>
    readonly show: Call<'briefing:show'>
    readonly saveUnreadable: Call<'briefing:save-unreadable'>
    readonly cancel: Call<'briefing:cancel'>
    readonly onStage: Subscribe<'briefing:stage'>
  }
  readonly menu: {
    readonly show: Call<'menu:show'>
    readonly onCommand: Subscribe<'menu:command'>
  }
}

/** What the preload puts on `window.printBridge` of a print window, in place of the other bridge. */
export interface PrintBridge {
  readonly document: Call<'print:document'>
  readonly ready: Call<'print:ready'>
}
