import type { Declaration } from '#core/document/declaration'
import type { Editorial } from '#core/document/editorial'
import { type ParagraphEId, paragraphEId } from '#core/document/eid'
import type { Relation } from '#core/document/relations'
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
  const { paragraphs, instruments } = declaration
  const known = new Set<string>([
    ...paragraphs.map((paragraph) => paragraph.eId),
    ...paragraphs.flatMap((paragraph) => paragraph.inlineItems.map((item) => item.eId)),
    ...instruments.map((instrument) => instrument.eId),
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
      report(remark.id, `stands beside the unknown ${remark.target}`)
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

/** Headings must cover every paragraph once, in order. */
function checkHeadings({ headings }: Editorial, { paragraphs }: Declaration, report: Report): void {
  if (headings.length === 0) return
  const numberOf = (eId: ParagraphEId): number => Number(eId.slice('para_'.length))
  let next = 1
  for (const { title, from, to } of headings) {
    if (numberOf(from) > next) report(title, `leaves a gap before it: ${paragraphEId(next)} has no heading`)
    if (numberOf(from) < next) report(title, `overlaps the heading before it at ${from}`)
    if (numberOf(to) < numberOf(from)) report(title, `its range runs backwards, from ${from} to ${to}`)
    next = numberOf(to) + 1
  }
  const last = paragraphs.length
  if (next <= last)
    report(
      headings.at(-1)?.title ?? null,
      `leaves ${paragraphEId(next)} to ${paragraphEId(last)} without heading`,
    )
  if (next > last + 1)
    report(headings.at(-1)?.title ?? null, `runs past the last paragraph, ${paragraphEId(last)}`)
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
    for (const eId of [from, to]) if (!known.has(eId)) report(eId, `is unknown (relation ${from} – ${to})`)
    if (from === to) report(from, 'is related to itself')
  }
}
