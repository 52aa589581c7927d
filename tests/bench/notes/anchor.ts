import { editKinds, runSimulations } from '../../support/anchor-simulation'
import { declarationText, parliamentaryText } from '../../support/parliament'
import type { BenchReport, BenchRow } from './notes-report'

const SEEDS = [101, 202, 303, 404, 505]
const NOTES = 1_000

const percent = (share: number): number => Math.round(share * 10_000) / 100

/** Goals of assurance.md, "Nothing is lost", as a check of shares in percent. */
const GOALS: Readonly<Record<string, readonly [goal: string, holds: (value: number) => boolean]>> = {
  'light right': ['>= 99.5', (value) => value >= 99.5],
  'structural right': ['>= 98.5', (value) => value >= 98.5],
  'structural wrong': ['<= 1', (value) => value <= 1],
  'heavy wrong': ['<= 3', (value) => value <= 3],
  'deleted flagged': ['>= 95', (value) => value >= 95],
}

/**
 * The seeded simulation of changed editions: how many of 1,000 notes a run end on the right words, on wrong ones, in
 * the review queue, or nowhere. "Selectors only" is told for comparison and has no goal: the app keeps old editions.
 */
export function anchorBench(): BenchReport {
  const rows: BenchRow[] = []
  const texts = [
    ['declaration', declarationText()],
    ['parliament', parliamentaryText(42, 300)],
  ] as const
  for (const [name, units] of texts) {
    for (const withOldEdition of [true, false]) {
      const label = withOldEdition ? name : `${name}, selectors only`
      for (const kind of editKinds) {
        const shares = runSimulations(units, { seeds: SEEDS, notes: NOTES, kind, withOldEdition }, () =>
          performance.now(),
        )
        for (const outcome of ['right', 'wrong', 'flagged', 'dropped'] as const) {
          const value = percent(shares[outcome])
          const rule =
            outcome === 'dropped' ? (['0', (n: number) => n === 0] as const) : GOALS[`${kind} ${outcome}`]
          const [goal, holds] = rule && withOldEdition ? rule : ['', () => true]
          rows.push({ metric: `${label}: ${kind} ${outcome}`, value, unit: '%', goal, holds: holds(value) })
        }
        const value = Math.round(shares.milliseconds)
        const goal = withOldEdition ? '< 1000' : ''
        rows.push({
          metric: `${label}: ${kind} time for ${NOTES} notes`,
          value,
          unit: 'ms',
          goal,
          holds: goal === '' || value < 1_000,
        })
      }
    }
  }
  return { name: 'anchor', rows }
}
