import type { TimelineEvent } from '#core/timeline/timeline'
import { checkEvidence, checkUnique, reporterFor } from './checks'
import type { Problem } from './problem'

/** Checks the timeline of one declaration against the sources it may name. */
export function checkTimeline(
  file: string,
  events: readonly TimelineEvent[],
  sources: ReadonlySet<string>,
): Problem[] {
  const problems: Problem[] = []
  const report = reporterFor(file, problems)
  checkUnique(
    events.map(({ eId }) => eId),
    report,
  )
  for (const { eId, date, ...event } of events) {
    checkEvidence(eId, event, sources, report)
    if (date.precision !== 'range') continue
    if (date.start > date.end) report(eId, `its range runs backwards, from ${date.start} to ${date.end}`)
    if (date.start === date.end) report(eId, `its range is the single day ${date.start}`)
  }
  return problems
}
