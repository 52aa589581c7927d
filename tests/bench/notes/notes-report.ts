/** One line of a bench: `holds` says whether `value` meets `goal`; an empty goal is told and not judged. */
export interface BenchRow {
  readonly metric: string
  readonly value: number
  readonly unit: string
  readonly goal: string
  readonly holds: boolean
}

export interface BenchReport {
  readonly name: string
  readonly rows: BenchRow[]
}
