import type { PaneName } from '#contract/settings/settings'
import type { RelationBasis } from '#core/document/relations'
import { counted } from '#words/counted/en'

const things: Readonly<Record<PaneName, readonly [one: string, many: string]>> = {
  paragraphs: ['paragraph', 'paragraphs'],
  instruments: ['instrument', 'instruments'],
  timeline: ['event', 'events'],
}

/** Linked panes, references in the text and their cards. */
export const enLinking = {
  'command.linkPanes': 'Link the panes',
  'linking.short': 'Link panes',
  'linking.on': 'Panes follow your choice',
  'linking.off': 'Panes do not move',
  'linking.chosen': (name: string, counts: Readonly<Partial<Record<PaneName, number>>>) => {
    const parts = (Object.keys(things) as PaneName[]).flatMap((pane) => {
      const count = counts[pane] ?? 0
      return count > 0 ? [counted(count, ...things[pane])] : []
    })
    return `${name} chosen. Related: ${parts.length > 0 ? parts.join(', ') : 'nothing'}.`
  },
  'related.mark': (basis: RelationBasis) =>
    basis === 'stated' ? 'Related: stated in the text' : 'Related: editorial reading',
  'related.bar': (pane: PaneName) => `Related ${things[pane][1]}`,
  'related.count': (position: number, count: number) => `${position} of ${count} related`,
  'related.countShort': (position: number, count: number) => `${position}/${count}`,
  'related.why': (pane: PaneName, name: string) => `Why these ${things[pane][1]} are related to: ${name}`,
  'related.previous': (pane: PaneName) => `Previous related ${things[pane][0]}`,
  'related.next': (pane: PaneName) => `Next related ${things[pane][0]}`,
  'related.via': (name: string) => `through ${name}`,
  'related.hidden': (count: number) =>
    count === 1 ? 'One more is in a hidden layer.' : `${count} more are in hidden layers.`,
  'related.absent': 'Looked for, not found',
  'related.showRemark': 'Show the editorial note',
  'related.legend':
    '“Stated” means that the text itself says so. “Editorial” is our reading of the text, which you can check here.',
  'reference.asOf': (month: string) => `As of ${month}`,
  'reference.official': 'from the official text',
  'reference.named': (declaration: string, parts: string) => `Named in ${declaration}: ${parts}`,
  'reference.editorialAbbreviation': 'The text uses the full name. The abbreviation is ours.',
  'reference.copySources': 'Copy sources',
  'reference.more': 'Click or press Enter to see and copy its sources',
  'reference.go': 'Click or press Enter to go there',
  'timeline.layers': 'Layers',
  'timeline.layersLabel': 'Layers of the timeline',
  'timeline.layersHidden': (count: number) => `Layers (${count} hidden)`,
  'timeline.layerCount': (layer: string, count: number) => `${layer} (${count})`,
  'timeline.layersNote': 'The main events are always shown.',
  'timeline.gap': (from: number, to: number) =>
    from === to ? `${from}: no event` : `${from} to ${to}: no event`,
  'timeline.gapYears': (years: number) => counted(years, 'year', 'years'),
  'timeline.dateOneSource': 'date from one source',
  'timeline.onlyMonth': 'day not stated',
  'timeline.onlyYear': 'day and month not stated',
  'timeline.anchor': 'Main event',
  'timeline.paragraphs': 'Paragraphs',
  'timeline.moreParagraphs': (count: number) => `and ${count} more`,
  'sources.count': (count: number) => counted(count, 'source', 'sources'),
  'sources.copyOne': (title: string) => `Copy source: ${title}`,
  'sources.copy': 'Copy',
  'sources.copyAll': 'Copy all',
} as const
