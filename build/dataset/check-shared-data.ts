import type { Source } from '#core/document/evidence'
import type { GlossaryEntry } from '#core/document/glossary'
import type { TimelineEvent } from '#core/timeline/timeline'
import { checkEvidence, checkUnique, reporterFor } from './checks'
import type { Problem } from './problem'

/** The data that all declarations share. */
export interface SharedData {
  readonly sources: readonly Source[]
  readonly events: readonly TimelineEvent[]
  readonly glossary: readonly GlossaryEntry[]
}

/** Checks sources, timeline and glossary against one another. */
export function checkSharedData({ sources, events, glossary }: SharedData): Problem[] {
  const problems: Problem[] = []
  const known = new Set(sources.map((source) => source.key))
  checkUnique(
    sources.map((source) => source.key),
    reporterFor('sources.json', problems),
  )

  const timeline = reporterFor('timeline.json', problems)
  checkUnique(
    events.map((event) => event.eId),
    timeline,
  )
  for (const { eId, date, ...event } of events) {
    checkEvidence(eId, event, known, timeline)
    if (date.precision !== 'range') continue
    if (date.start > date.end) timeline(eId, `its range runs backwards, from ${date.start} to ${date.end}`)
    if (date.start === date.end) timeline(eId, `its range is the single day ${date.start}`)
  }

  const terms = reporterFor('glossary.json', problems)
  checkUnique(
    glossary.map((entry) => entry.id),
    terms,
  )
  checkUnique(
    glossary.flatMap((entry) => entry.forms),
    terms,
  )
  for (const entry of glossary) {
    checkEvidence(entry.id, entry, known, terms)
    if (entry.rating === null && entry.sources.length > 0)
      terms(entry.id, 'names sources and carries no rating')
    if (entry.rating === null && (entry.statedIn ?? []).length === 0)
      terms(entry.id, 'carries no rating and names no part of an official text that bears it out')
  }
  return problems
}
