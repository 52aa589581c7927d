/** What there is space for in the window. */
export interface Room {
  /** One pane only. */
  readonly isNarrow: boolean
  /** The panels lie above and below the panes, not beside them. */
  readonly arePanelsStacked: boolean
  /** Both the search and the notes, beside at least one pane. Where this is false, one replaces the other. */
  readonly fitsBothPanels: boolean
}

/** All in root ems, so that large text counts as a narrow window. The first is `--side-width` of tokens.css. */
const panelWidth = 24
/** Below this there is room for one pane only: three would break words. */
const widthOfPanes = 45
/** Below this width a panel is stacked: the panes would have less than one and a half times the panel's width. */
const widthWithPanel = 64
/** Below this both panels leave a pane narrower than 28 ems. */
const widthWithBoth = 76

/**
 * @param width - of the window, in root ems
 * @param panels - how many panels are open: search, notes
 */
export function roomIn(width: number, panels: number): Room {
  const arePanelsStacked = panels > 0 && width < (panels > 1 ? widthWithBoth : widthWithPanel)
  const panes = arePanelsStacked ? width : width - panels * panelWidth
  return { isNarrow: panes < widthOfPanes, arePanelsStacked, fitsBothPanels: width >= widthWithBoth }
}
