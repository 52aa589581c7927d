import type { Bridge, PrintBridge } from '#contract/bridge'

declare global {
  // oxlint-disable-next-line no-var -- only `var` declares a property of the global object
  var bridge: Bridge
  // oxlint-disable-next-line no-var -- as above
  var printBridge: PrintBridge
}

/**
 * The main process, as the preload offers it. Only services call it. Read from the global object, so that the command
 * registry can be loaded by tests that have no window.
 */
export const bridge: Bridge = globalThis.bridge

/** What a print window has in its place. */
export const printBridge: PrintBridge = globalThis.printBridge
