import type { Declaration } from '../document/declaration'
import type { Block, SourcesBlock } from './blocks'
import type { Briefing } from './briefing'
import type { BriefingMaterial } from './material'
import type { MissingItem } from './missing'
import { declarationOf, passageLabel } from './passages'
import { oneLine, printable } from './printable'
import { wording } from './wording'

/**
 * The last page: where the words are from, how to check them, how to cite each passage, and what stands behind the
 * editorial matter that was printed.
 */
export function sourcesBlock(
  briefing: Briefing,
  material: BriefingMaterial,
  used: readonly Declaration[],
  blocks: readonly Block[],
  missing: readonly MissingItem[],
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
    references: references(briefing, material, used, blocks),
    legend: legend(blocks),
  }
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
    const citation = printable(material.cite(entry.declaration, item.eId, briefing.options.citation))
    seen.set(`${item.declaration} ${item.eId}`, { label, citation })
  }
  return [...seen.values()]
}

function references(
  briefing: Briefing,
  material: BriefingMaterial,
  used: readonly Declaration[],
  blocks: readonly Block[],
): SourcesBlock['references'] {
  const keys = new Set<string>()
  const events = new Set(
    blocks.flatMap((block) => (block.kind === 'timeline' ? block.rows : [])).map(({ eId }) => eId),
  )
  for (const event of material.events) {
    if (events.has(event.eId)) for (const key of event.sources) keys.add(key)
  }
  if (briefing.options.remarks) {
    const printed = new Set(blocks.flatMap((block) => (block.kind === 'remark' ? [block.text] : [])))
    for (const { id } of used) {
      for (const remark of declarationOf(material, id)?.remarks ?? []) {
        if (printed.has(printable(remark.text))) for (const key of remark.sources) keys.add(key)
      }
    }
  }
  return material.sources
    .filter(({ key }) => keys.has(key))
    .map(({ key, reference }) => ({ key, reference: oneLine(reference) }))
}

/** Only what this extract needs to be told. */
function legend(blocks: readonly Block[]): readonly string[] {
  const has = (kind: Block['kind']): boolean => blocks.some((block) => block.kind === kind)
  const unnumbered = blocks.some((block) => block.kind === 'official' && block.number.startsWith('['))
  return [
    'Official text is given word for word with its numbers in the margin. Everything else bears its own label: headings and text of this extract, editorial remarks, notes.',
    ...(unnumbered ? ['A number in square brackets is not printed in the source.'] : []),
    ...(has('register') ? ['In a register only number and title of an instrument are official text.'] : []),
    ...(has('timeline')
      ? ['The timeline is editorial: “confirmed” rests on two or more sources, “one source” on one.']
      : []),
    ...(has('note') ? ['Notes are the author’s own and no part of the declaration.'] : []),
  ]
}
