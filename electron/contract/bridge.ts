import type { Result } from '#core/result'
import type { ChannelInput, ChannelName, ChannelOutput, EventName, Events } from './channels'
import type { BridgeError } from './errors'

/**
 * All that the reader's page may ask of the main process: its methods by subject, each bound to its one channel. What is
 * not listed here cannot be asked. Kept apart from the schemas, so that the preload carries none of them.
 */
export const bridgeCalls = {
  app: {
    start: 'app:start',
    about: 'app:about',
    check: 'app:check',
    showDataFolder: 'app:show-data-folder',
    toggleFullScreen: 'app:toggle-full-screen',
  },
  library: {
    open: 'library:open',
    list: 'library:list',
    find: 'library:find',
    names: 'library:names',
    own: 'library:own',
    rename: 'library:rename',
    bin: 'library:bin',
    notesOn: 'library:notes-on',
    remove: 'library:remove',
    export: 'library:export',
  },
  imports: {
    choose: 'import:choose',
    again: 'import:again',
    read: 'import:read',
    act: 'import:steps',
    accept: 'import:accept',
    leave: 'import:leave',
  },
  settings: { save: 'settings:save' },
  clipboard: { write: 'clipboard:write' },
  search: { index: 'search:index' },
  searches: { load: 'searches:load', save: 'searches:save' },
  notes: {
    open: 'notes:open',
    save: 'notes:save',
    bin: 'notes:bin',
    purge: 'notes:purge',
    thinBackups: 'notes:thin-backups',
    backupsHolding: 'notes:backups-holding',
    allTraces: 'notes:all-traces',
    thinAll: 'notes:thin-all',
    export: 'notes:export',
    import: 'notes:import',
    backUp: 'notes:back-up',
    backups: 'notes:backups',
    restore: 'notes:restore',
    startEmpty: 'notes:start-empty',
    flushed: 'notes:flushed',
  },
  places: { save: 'places:save' },
  briefings: {
    list: 'briefing:list',
    keep: 'briefing:keep',
    purge: 'briefing:purge',
    thinBackups: 'briefing:thin-backups',
    view: 'briefing:view',
    write: 'briefing:export',
    print: 'briefing:print',
    show: 'briefing:show',
    saveUnreadable: 'briefing:save-unreadable',
    cancel: 'briefing:cancel',
  },
  menu: { show: 'menu:show' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, ChannelName>>>>

/**
 * Methods that take a file which was dropped on the window. The preload asks Electron for its path, which no page sees; a
 * file that a page makes up has none.
 */
export const bridgeDrops = {
  imports: { drop: 'import:drop' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, ChannelName>>>>

/** All that the reader's page may listen to, by subject. */
export const bridgeEvents = {
  library: { onChanged: 'library:changed' },
  notes: { onFlush: 'notes:flush' },
  links: { onArrived: 'link:arrived' },
  briefings: { onStage: 'briefing:stage' },
  menu: { onCommand: 'menu:command' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, EventName>>>>

/** All that the page of a print window may ask. */
export const printCalls = {
  document: 'print:document',
  ready: 'print:ready',
} as const satisfies Readonly<Record<string, ChannelName>>

/** All that the page of a window that opens a PDF may ask. */
export const pdfCalls = {
  document: 'pdf:document',
  page: 'pdf:page',
  done: 'pdf:done',
} as const satisfies Readonly<Record<string, ChannelName>>

type Call<Name extends ChannelName> =
  undefined extends ChannelInput<Name>
    ? () => Promise<Result<ChannelOutput<Name>, BridgeError>>
    : (input: ChannelInput<Name>) => Promise<Result<ChannelOutput<Name>, BridgeError>>

/** The methods that take a dropped file, each with what its channel answers. */
export type Drops<Names extends Readonly<Record<string, ChannelName>>> = {
  readonly [Method in keyof Names]: (
    file: object,
  ) => Promise<Result<ChannelOutput<Names[Method]>, BridgeError>>
}

/** Ends a subscription. */
export type Unsubscribe = () => void

type Subscribe<Name extends EventName> = (listener: (payload: Events[Name]) => void) => Unsubscribe

/** The methods of channels, each with what its channel takes and answers. */
export type Calls<Names extends Readonly<Record<string, ChannelName>>> = {
  readonly [Method in keyof Names]: Call<Names[Method]>
}

/** The methods of events, each with what its event carries. */
export type Subscriptions<Names extends Readonly<Record<string, EventName>>> = {
  readonly [Method in keyof Names]: Subscribe<Names[Method]>
}

/** What the preload puts on `window.bridge`: named methods, never a channel name. */
export type Bridge = {
  readonly [Subject in keyof typeof bridgeCalls]: Calls<(typeof bridgeCalls)[Subject]>
} & {
  readonly [Subject in keyof typeof bridgeDrops]: Drops<(typeof bridgeDrops)[Subject]>
} & {
  readonly [Subject in keyof typeof bridgeEvents]: Subscriptions<(typeof bridgeEvents)[Subject]>
}

/** What the preload puts on `window.printBridge` of a print window, in place of the other bridge. */
export type PrintBridge = Calls<typeof printCalls>

/** What the preload puts on `window.pdfBridge` of a window that opens a PDF, in place of the other bridges. */
export type PdfBridge = Calls<typeof pdfCalls>
