import type { PaneName } from '#contract/settings/settings'
import type { EId } from '#core/document/eid'

/** A request to bring rows into view: at most one a pane. Each has a different number, so that none is done twice. */
export interface Reveal {
  readonly number: number
  readonly rows: Readonly<Partial<Record<PaneName, EId>>>
}

export const firstReveal: Reveal = { number: 0, rows: {} }
