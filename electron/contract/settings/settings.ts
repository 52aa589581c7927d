import type { CitationStyle } from '#core/document/citation'
import type { EventLayer } from '#core/timeline/layers'

export const themes = ['system', 'light', 'sepia', 'dark', 'high-contrast', 'high-contrast-dark'] as const
export type Theme = (typeof themes)[number]

/** Steps of the reading size, in per cent of the platform's own. */
export const textSizes = [80, 90, 100, 110, 125, 150, 175, 200] as const
export type TextSize = (typeof textSizes)[number]

/** The face in which official words are set: Source Serif 4 or Source Sans 3. */
export const readingFaces = ['serif', 'sans'] as const
export type ReadingFace = (typeof readingFaces)[number]

/** How long a line of the text may be, where there is room. */
export const lineWidths = ['narrow', 'normal', 'wide'] as const
export type LineWidth = (typeof lineWidths)[number]

export const paneNames = ['paragraphs', 'instruments', 'timeline'] as const
export type PaneName = (typeof paneNames)[number]

/** What is told where a feature is first met, each once. */
export const hintNames = ['choice', 'search', 'note', 'briefing'] as const
export type HintName = (typeof hintNames)[number]

/** The reader's settings. Window bounds belong to the main process and are not among them. */
export interface Settings {
  readonly theme: Theme
  readonly textSize: TextSize
  readonly readingFace: ReadingFace
  readonly lineWidth: LineWidth
  readonly panes: {
    /** Shares of the width in per cent, by pane, when all three are open. */
    readonly sizes: Readonly<Record<PaneName, number>>
    /** Panes folded away. At least one pane is always open. */
    readonly collapsed: readonly PaneName[]
  }
  /** Whether a choice in one pane brings what is related to it into view in the others. */
  readonly linkedPanes: boolean
  /** Kinds of context that the timeline leaves out. */
  readonly hiddenLayers: readonly EventLayer[]
  /** The style of the reference that copying adds. */
  readonly citationStyle: CitationStyle
  /** Whether copying words of the official text adds a reference; “Copy with citation” always does. */
  readonly citeOnCopy: boolean
  /** Whether the start page has been on screen: it opens by itself once. */
  readonly hasSeenStartPage: boolean
  /** Whether hints are given. */
  readonly givesHints: boolean
  /** Hints that were given. */
  readonly hintsGiven: readonly HintName[]
}

export const defaultSettings: Settings = {
  theme: 'system',
  textSize: 100,
  readingFace: 'serif',
  lineWidth: 'normal',
  panes: { sizes: { paragraphs: 46, instruments: 28, timeline: 26 }, collapsed: [] },
  linkedPanes: true,
  hiddenLayers: [],
  citationStyle: 'un',
  citeOnCopy: true,
  hasSeenStartPage: false,
  givesHints: true,
  hintsGiven: [],
}
