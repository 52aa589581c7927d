/** One measured figure. `goal` and `holds` are null where the figure is for comparison only. */
export interface BenchRow {
  readonly metric: string
  readonly value: number
  readonly unit: string
  readonly goal: string | null
  readonly holds: boolean | null
}

/** A bench: measures, and answers with rows. */
export type Bench = () => Promise<readonly BenchRow[]>

/** A row of comparison. */
export function figure(metric: string, value: number, unit: string): BenchRow {
  return { metric, value: round(value), unit, goal: null, holds: null }
}

/** A row that must stay at or below a limit. */
export function atMost(metric: string, value: number, unit: string, limit: number): BenchRow {
  return { metric, value: round(value), unit, goal: `≤ ${limit} ${unit}`, holds: value <= limit }
}

/** The value below which a share of the samples lies. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
