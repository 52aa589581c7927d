import type { ExtractLabels } from '#core/briefing/extract-words'

/** A block with the words that are set around it. */
export interface Labelled<Block> {
  readonly block: Block
  readonly labels: ExtractLabels
}
