import { type PaneName, paneNames } from '#contract/settings/settings'

/** Shares of all panes in per cent: those shown add up to 100, the others have none. */
export function layoutOf(
  shown: readonly PaneName[],
  sizes: Readonly<Record<PaneName, number>>,
): Record<PaneName, number> {
  const total = shown.reduce((sum, pane) => sum + sizes[pane], 0)
  const share = (pane: PaneName) => {
    if (!shown.includes(pane)) return 0
    return total > 0 ? (sizes[pane] / total) * 100 : 100 / shown.length
  }
  return {
    paragraphs: share('paragraphs'),
    instruments: share('instruments'),
    timeline: share('timeline'),
  }
}

/** The pane on the other side of the separator, or `undefined` where there is none. */
export function separatorBefore(pane: PaneName, shown: readonly PaneName[]): PaneName | undefined {
  if (!shown.includes(pane)) return undefined
  return paneNames.slice(0, paneNames.indexOf(pane)).findLast((before) => shown.includes(before))
}
