import type { Declaration } from '#core/document/declaration'
import type { Editorial } from '#core/document/editorial'
import type { Relation } from '#core/document/relations'
import { unitsOf } from '#core/document/units'
import { checkEvidence, checkUnique, type Report, reporterFor } from './checks'
import type { Problem } from './problem'

/** The data of one declaration, and what they may refer to. */
export interface DeclarationData {
  readonly declaration: Declaration
  readonly editorial: Editorial
  readonly relations: readonly Relation[]
  readonly events: ReadonlySet<string>
  readonly sources: ReadonlySet<string>
}

/** Checks the editorial data and the relations of one declaration against its text, the timeline and the sources. */
export function checkDeclarationData(data: DeclarationData): Problem[] {
  const { declaration, editorial, relations, events, sources } = data
  const problems: Problem[] = []
  const known = new Set<string>([
    ...unitsOf(declaration).flatMap(({ eId, inlineItems }) => [eId, ...inlineItems.map((item) => item.eId)]),
    ...events,
  ])

  const report = reporterFor(`declarations/${declaration.id}/editorial.json`, problems)
  checkUnique(
    editorial.remarks.map((remark) => remark.id),
    report,
  )
  for (const remark of editorial.remarks) {
    checkEvidence(remark.id, remark, sources, report)
    if (remark.target !== 'document' && !known.has(remark.target))
      report(
        remark.id,
        `stands beside the unknown ${remark.target}${whereToLook(remark.target, known, declaration.id)}`,
      )
    if (remark.rating === 'NF' && !/\bnot found\b/.test(remark.text))
      report(remark.id, 'is rated NF and does not say “not found”')
    if (remark.rating === 'INF' && !/\binfer/.test(remark.text))
      report(remark.id, 'is rated INF and does not say that it is inferred')
  }
  for (const signatory of editorial.signatories) {
    checkEvidence(signatory.name, signatory, sources, report)
    if (signatory.rating === 'NF' || signatory.rating === 'INF')
      report(signatory.name, `is rated ${signatory.rating} and would be stated as a fact`)
  }
  checkHeadings(editorial, declaration, report)
  checkRelations(declaration.id, relations, known, problems)
  return problems
}

/** Editorial headings must cover every passage of the body that stands at the margin once, in order. */
function checkHeadings({ headings }: Editorial, declaration: Declaration, report: Report): void {
  if (headings.length === 0) return
  const passages = declaration.body.map(({ eId }): string => eId)
  let next = 0
  for (const { title, from, to } of headings) {
    const [first, last] = [passages.indexOf(from), passages.indexOf(to)]
    for (const [eId, at] of [
      [from, first],
      [to, last],
    ] as const)
      if (at < 0) report(title, `names ${eId}, which does not stand at the margin of the body`)
    if (first < 0 || last < 0) return
    if (first > next) report(title, `leaves a gap before it: ${passages[next]} has no heading`)
    if (first < next) report(title, `overlaps the heading before it at ${from}`)
    if (last < first) report(title, `its range runs backwards, from ${from} to ${to}`)
    next = last + 1
  }
  if (next < passages.length)
    report(headings.at(-1)?.title ?? null, `leaves ${passages[next]} to ${passages.at(-1)} without heading`)
}

function checkRelations(
  declaration: string,
  relations: readonly Relation[],
  known: ReadonlySet<string>,
  problems: Problem[],
): void {
  const report = reporterFor(`declarations/${declaration}/relations.json`, problems)
  const pairs = relations.map(({ from, to }) => [from, to].sort().join(' – '))
  checkUnique(pairs, report)
  for (const { from, to } of relations) {
    for (const eId of [from, to])
      if (!known.has(eId))
        report(eId, `is unknown (relation ${from} – ${to})${whereToLook(eId, known, declaration)}`)
    if (from === to) report(from, 'is related to itself')
  }
}

/** What may be meant by a name that is unknown, and how to see all names. */
function whereToLook(name: string, known: ReadonlySet<string>, declaration: string): string {
  const deeper = [...known].filter((eId) => eId.endsWith(`__${name}`)).slice(0, 3)
  const meant = deeper.length > 0 ? `: ${deeper.join(' or ')}?` : '.'
  return `${meant} “npm run dataset -- --names ${declaration}” lists all parts of the text`
}
