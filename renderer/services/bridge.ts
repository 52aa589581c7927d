import type { Bridge } from '#contract/bridge'

declare global {
  interface Window {
    readonly bridge: Bridge
  }
}

/** The main process, as the preload offers it. Only services call it. */
export const bridge: Bridge = window.bridge
