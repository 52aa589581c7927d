import type { Edition } from '../document/declaration'
import { isEventEId } from '../document/eid'
import type { QuotableTrust } from '../document/trust'
import { groupBy } from '../group-by'
import type { Block, LabelledLine, SourcesBlock } from './blocks'
import type { Briefing } from './briefing'
import type { ExtractLabels, ExtractWords } from './extract-words'
import type { BriefingDeclaration, BriefingMaterial } from './material'
import type { MissingItem } from './missing'
import { declarationOf } from './passages'
import { oneLine, printable } from './printable'

/** What came of the briefing's items. */
interface Composed {
  readonly blocks: readonly Block[]
  readonly missing: readonly MissingItem[]
  readonly references: SourcesBlock['references']
}

/**
 * The end of an extract: where the words are from, how to check them, how to cite the passages, and the sources of the
 * editorial content that was printed.
 */
export function sourcesBlock(
  briefing: Briefing,
  material: BriefingMaterial,
  used: readonly BriefingDeclaration[],
  { blocks, missing, references }: Composed,
): SourcesBlock {
  const { words } = material
  return {
    kind: 'sources',
    editions: used.map(({ declaration: { title, edition }, trust }) => ({
      title: oneLine(title),
      lines: [
        { label: words.edition, value: oneLine(`${edition.label} (${edition.id})`) },
        ...originLines(edition, trust, words),
        { label: words.textDigest, value: edition.textSha256 },
      ],
    })),
    citations: citations(briefing, material, missing),
    references,
    legend: legend(blocks, references, used, words.legend),
  }
}

/** What the words were taken from, by which they can be checked: of an imported text, also when, and that nobody did. */
export function originLines(
  { sourceSha256 }: Pick<Edition, 'sourceSha256'>,
  trust: QuotableTrust,
  words: ExtractWords,
): readonly LabelledLine[] {
  if (trust.kind === 'verified') return [{ label: words.sourceDigest, value: sourceSha256 }]
  const { statement } = trust
  return [
    { label: words.trust.label, value: oneLine(words.trust.paper(statement)) },
    { label: words.trust.fileDigest, value: statement.fileSha256 },
  ]
}

/** The headings of the parts of the sources that are not empty, in reading order. */
export function sourcesHeadings(block: SourcesBlock, labels: ExtractLabels): readonly string[] {
  return [
    labels.sourcesPage,
    ...(block.legend.length > 0 ? [labels.legend] : []),
    ...(block.citations.length > 0 ? [labels.citations] : []),
    ...(block.references.length > 0 ? [labels.references] : []),
  ]
}

/** One reference a declaration to all of its passages, as in `paras. 13–17 and 26 (ii)`; named where there are several. */
function citations(
  briefing: Briefing,
  material: BriefingMaterial,
  missing: readonly MissingItem[],
): SourcesBlock['citations'] {
  const gone = new Set(missing.map(({ item }) => item))
  const cited = briefing.items.flatMap((item) =>
    item.kind === 'passage' && !gone.has(item.id) && !isEventEId(item.eId) ? [item] : [],
  )
  const groups = [...groupBy(cited, ({ declaration }) => declaration)]
  return groups.flatMap(([id, items]) => {
    const entry = declarationOf(material, id)
    if (!entry) return []
    const eIds = [...new Set(items.map(({ eId }) => eId))]
    const citation = printable(entry.cite(eIds, briefing.options.citation))
    return [{ label: groups.length > 1 ? oneLine(entry.declaration.shortTitle) : '', citation }]
  })
}

/** Only the explanations that this extract needs. */
function legend(
  blocks: readonly Block[],
  references: SourcesBlock['references'],
  used: readonly BriefingDeclaration[],
  words: ExtractWords['legend'],
): readonly string[] {
  const has = (kind: Block['kind']): boolean => blocks.some((block) => block.kind === kind)
  const unnumbered = blocks.some((block) => block.kind === 'official' && block.number.startsWith('['))
  return [
    words.official,
    ...(used.some(({ trust }) => trust.kind === 'imported') ? [words.imported] : []),
    ...(unnumbered ? [words.unnumbered] : []),
    ...(has('register') ? [words.register] : []),
    ...(has('timeline') ? [words.timeline] : []),
    ...(references.length > 0 ? [words.references] : []),
    ...(has('note') ? [words.notes] : []),
  ]
}
