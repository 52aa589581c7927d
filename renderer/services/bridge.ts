import type { Bridge } from '#contract/bridge'

declare global {
  // oxlint-disable-next-line no-var -- only `var` declares a property of the global object
  var bridge: Bridge
}

/**
 * The main process, as the preload offers it. Only services call it. Read from the global object, so that the command
 * registry can be loaded by tests that have no window.
 */
export const bridge: Bridge = globalThis.bridge
