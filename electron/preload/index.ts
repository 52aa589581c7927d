import { contextBridge, ipcRenderer } from 'electron'
import type { Bridge, PrintBridge, Unsubscribe } from '#contract/bridge'
import type { ChannelInput, ChannelName, ChannelOutput, EventName, Events } from '#contract/channels'
import type { BridgeError } from '#contract/errors'
import type { Result } from '#core/result'
import { stayOnThisPage } from './stay'

function invoke<Name extends ChannelName>(
  name: Name,
  input?: ChannelInput<Name>,
): Promise<Result<ChannelOutput<Name>, BridgeError>> {
  return ipcRenderer.invoke(name, input)
}

function subscribe<Name extends EventName>(
  name: Name,
  listener: (payload: Events[Name]) => void,
): Unsubscribe {
  const relay = (_event: unknown, payload: Events[Name]) => listener(payload)
  ipcRenderer.on(name, relay)
  return () => {
    ipcRenderer.off(name, relay)
  }
}

const bridge = {
  app: {
    start: () => invoke('app:start'),
    about: () => invoke('app:about'),
    check: () => invoke('app:check'),
  },
  library: {
    open: (id) => invoke('library:open', id),
  },
  settings: {
    save: (settings) => invoke('settings:save', settings),
  },
  clipboard: {
    write: (content) => invoke('clipboard:write', content),
  },
  search: {
    index: (declaration) => invoke('search:index', declaration),
  },
  searches: {
    load: () => invoke('searches:load'),
    save: (searches) => invoke('searches:save', searches),
  },
  notes: {
    open: (declaration) => invoke('notes:open', declaration),
    save: (notes) => invoke('notes:save', notes),
    bin: (move) => invoke('notes:bin', move),
    purge: (ids) => invoke('notes:purge', ids),
    thinBackups: (ids) => invoke('notes:thin-backups', ids),
    backupsHolding: () => invoke('notes:backups-holding'),
    allTraces: () => invoke('notes:all-traces'),
    thinAll: () => invoke('notes:thin-all'),
    export: (exporting) => invoke('notes:export', exporting),
    import: (declaration) => invoke('notes:import', declaration),
    backUp: () => invoke('notes:back-up'),
    backups: () => invoke('notes:backups'),
    restore: (choice) => invoke('notes:restore', choice),
    startEmpty: () => invoke('notes:start-empty'),
    flushed: (outcome) => invoke('notes:flushed', outcome),
    onFlush: (listener) => subscribe('notes:flush', listener),
  },
  places: {
    save: (places) => invoke('places:save', places),
  },
  links: {
    onArrived: (listener) => subscribe('link:arrived', listener),
  },
  briefings: {
    list: () => invoke('briefing:list'),
    keep: (kept) => invoke('briefing:keep', kept),
    purge: (request) => invoke('briefing:purge', request),
    thinBackups: (request) => invoke('briefing:thin-backups', request),
    view: (request) => invoke('briefing:view', request),
    write: (request) => invoke('briefing:export', request),
    print: (request) => invoke('briefing:print', request),
    show: (request) => invoke('briefing:show', request),
    saveUnreadable: (request) => invoke('briefing:save-unreadable', request),
    cancel: () => invoke('briefing:cancel'),
    onStage: (listener) => subscribe('briefing:stage', listener),
  },
  menu: {
    show: (menu) => invoke('menu:show', menu),
    onCommand: (listener) => subscribe('menu:command', listener),
  },
} satisfies Bridge

const printBridge = {
  document: () => invoke('print:document'),
  ready: () => invoke('print:ready'),
} satisfies PrintBridge

stayOnThisPage()
if (location.pathname === '/print.html') contextBridge.exposeInMainWorld('printBridge', printBridge)
else contextBridge.exposeInMainWorld('bridge', bridge)
