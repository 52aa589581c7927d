import type { StateCreator } from 'zustand'
import {
  defaultSettings,
  type HintName,
  type LineWidth,
  type PaneName,
  paneNames,
  type ReadingFace,
  type Settings,
  type TextSize,
  type Theme,
  textSizes,
} from '#contract/settings/settings'
import type { CitationStyle } from '#core/document/citation'
import type { EventLayer } from '#core/timeline/layers'
import type { ReaderState } from '../store'

/** The reader's settings; services/window/settings-saver.ts saves them. */
export interface SettingsSlice {
  readonly settings: Settings
  readonly loadSettings: (settings: Settings) => void
  readonly setTheme: (theme: Theme) => void
  /** One step larger (1) or smaller (-1), or back to normal (0). */
  readonly stepTextSize: (step: -1 | 0 | 1) => void
  readonly setTextSize: (size: TextSize) => void
  /** Folds a pane away or brings it back. The last open pane stays. */
  readonly togglePane: (pane: PaneName) => void
  readonly setReadingFace: (face: ReadingFace) => void
  readonly setLineWidth: (width: LineWidth) => void
  readonly setCitationStyle: (style: CitationStyle) => void
  readonly setCiteOnCopy: (cite: boolean) => void
  /** Remembers that the start page was on screen. */
  readonly seeStartPage: () => void
  /** Gives hints from now on, or none. Who switches them on gets all of them again. */
  readonly setGivesHints: (gives: boolean) => void
  /** Remembers that a hint was given. */
  readonly noteHint: (hint: HintName) => void
  readonly setPaneSizes: (sizes: Partial<Readonly<Record<PaneName, number>>>) => void
  readonly toggleLinkedPanes: () => void
  /** Leaves a layer of context events out of the timeline or brings it back. */
  readonly toggleLayer: (layer: EventLayer) => void
}

/** The next larger or smaller size, or the same one at the end. */
export function stepped(size: TextSize, step: -1 | 0 | 1): TextSize {
  if (step === 0) return defaultSettings.textSize
  return textSizes[textSizes.indexOf(size) + step] ?? size
}

/** The panes folded away after one was toggled; unchanged when it is the last open one. */
export function toggledPanes(collapsed: readonly PaneName[], pane: PaneName): PaneName[] {
  if (collapsed.includes(pane)) return collapsed.filter((name) => name !== pane)
  return collapsed.length + 1 < paneNames.length ? [...collapsed, pane] : [...collapsed]
}

/** Shares are rounded where panes are laid out. */
function isSameShare(one: number, other: number): boolean {
  return Math.abs(one - other) < 0.01
}

export const createSettingsSlice: StateCreator<ReaderState, [], [], SettingsSlice> = (set) => {
  const change = (part: (settings: Settings) => Partial<Settings>) =>
    set(({ settings }) => ({ settings: { ...settings, ...part(settings) } }))
  return {
    settings: defaultSettings,
    loadSettings: (settings) => set({ settings }),
    setTheme: (theme) => change(() => ({ theme })),
    stepTextSize: (step) => change(({ textSize }) => ({ textSize: stepped(textSize, step) })),
    setTextSize: (textSize) => change(() => ({ textSize })),
    setReadingFace: (readingFace) => change(() => ({ readingFace })),
    setLineWidth: (lineWidth) => change(() => ({ lineWidth })),
    setCitationStyle: (citationStyle) => change(() => ({ citationStyle })),
    setCiteOnCopy: (citeOnCopy) => change(() => ({ citeOnCopy })),
    seeStartPage: () => change(() => ({ hasSeenStartPage: true })),
    setGivesHints: (givesHints) => change(() => ({ givesHints, ...(givesHints && { hintsGiven: [] }) })),
    noteHint: (hint) =>
      change(({ hintsGiven }) => (hintsGiven.includes(hint) ? {} : { hintsGiven: [...hintsGiven, hint] })),
    togglePane: (pane) =>
      change(({ panes }) => ({ panes: { ...panes, collapsed: toggledPanes(panes.collapsed, pane) } })),
    setPaneSizes: (sizes) =>
      set((state) => {
        const { panes } = state.settings
        // Panes also report their sizes when they are first laid out; that is not a change to save.
        if (paneNames.every((pane) => isSameShare(sizes[pane] ?? panes.sizes[pane], panes.sizes[pane])))
          return state
        return { settings: { ...state.settings, panes: { ...panes, sizes: { ...panes.sizes, ...sizes } } } }
      }),
    toggleLinkedPanes: () => change(({ linkedPanes }) => ({ linkedPanes: !linkedPanes })),
    toggleLayer: (layer) =>
      change(({ hiddenLayers }) => ({
        hiddenLayers: hiddenLayers.includes(layer)
          ? hiddenLayers.filter((hidden) => hidden !== layer)
          : [...hiddenLayers, layer],
      })),
  }
}
