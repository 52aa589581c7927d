import type { Declaration } from '../document/declaration'
import type { Block, SourcesBlock } from './blocks'
import type { Briefing } from './briefing'
import type { BriefingMaterial } from './material'
import type { MissingItem } from './missing'
import { declarationOf, passageLabel } from './passages'
import { oneLine, printable } from './printable'
import { wording } from './wording'

/** What came of the briefing's items. */
interface Composed {
  readonly blocks: readonly Block[]
  readonly missing: readonly MissingItem[]
  readonly references: SourcesBlock['references']
}

/**
 * The last page: where the words are from, how to check them, how to cite each passage, and the sources of the
 * editorial content that was printed.
 */
export function sourcesBlock(
  briefing: Briefing,
  material: BriefingMaterial,
  used: readonly Declaration[],
  { blocks, missing, references }: Composed,
): SourcesBlock {
  return {
    kind: 'sources',
    editions: used.map(({ title, edition }) => ({
      title: oneLine(title),
      lines: [
        { label: wording.edition, value: oneLine(`${edition.label} (${edition.id})`) },
        { label: wording.sourceDigest, value: edition.sourceSha256 },
        { label: wording.textDigest, value: edition.textSha256 },
      ],
    })),
    citations: citations(briefing, material, missing),
    references,
    legend: legend(blocks, references),
  }
}

/** The headings of the parts of the sources that are not empty, in reading order. */
export function sourcesHeadings(block: SourcesBlock): readonly string[] {
  return [
    wording.sourcesPage,
    ...(block.legend.length > 0 ? [wording.legend] : []),
    ...(block.citations.length > 0 ? [wording.citations] : []),
    ...(block.references.length > 0 ? [wording.references] : []),
  ]
}

function citations(
  briefing: Briefing,
  material: BriefingMaterial,
  missing: readonly MissingItem[],
): SourcesBlock['citations'] {
  const gone = new Set(missing.map(({ item }) => item))
  const seen = new Map<string, { label: string; citation: string }>()
  for (const item of briefing.items) {
    if (item.kind !== 'passage' || gone.has(item.id) || item.eId.startsWith('event_')) continue
    const entry = declarationOf(material, item.declaration)
    if (!entry) continue
    const label = passageLabel(material, item.declaration, item.eId)
    const citation = printable(entry.cite(item.eId, briefing.options.citation))
    seen.set(`${item.declaration} ${item.eId}`, { label, citation })
  }
  return [...seen.values()]
}

/** Only the explanations that this extract needs. */
function legend(blocks: readonly Block[], references: SourcesBlock['references']): readonly string[] {
  const has = (kind: Block['kind']): boolean => blocks.some((block) => block.kind === kind)
  const unnumbered = blocks.some((block) => block.kind === 'official' && block.number.startsWith('['))
  return [
    'Official text is quoted word for word, with its numbers in the margin. Everything else has a label: headings and text of this extract, editorial remarks, notes.',
    ...(unnumbered ? ['A paragraph number in square brackets is not printed in the source.'] : []),
    ...(has('register')
      ? ['In a register, only the number and title of an instrument are official text.']
      : []),
    ...(has('timeline')
      ? ['The timeline is editorial. “Confirmed” means two or more sources; “one source” means one.']
      : []),
    ...(references.length > 0
      ? ['Numbers in square brackets after a rating refer to the editorial sources listed below.']
      : []),
    ...(has('note') ? ['Notes are the author’s own. They are not part of the declaration.'] : []),
  ]
}
