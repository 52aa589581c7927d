import type { SourceTrait, SourceTraitCode } from '#core/import/source-text'

/** How often a file holds each of what a reader should know. */
export type TraitCounts = Partial<Record<SourceTraitCode, number>>

/** The traits that a file has at all. */
export function traitsOf(counts: TraitCounts): readonly SourceTrait[] {
  return (Object.entries(counts) as [SourceTraitCode, number][]).flatMap(([code, count]) =>
    count > 0 ? [{ code, count }] : [],
  )
}
