import type { Reading } from '#contract/library/reading'
import type { EId } from '#core/document/eid'
import type { ReaderState } from '../store'
import { allChosenIn, emptyView, readingIn, type View, type ViewId } from './view'

/** What of the state says which texts are in the window. */
export type Workspace = Pick<ReaderState, 'views' | 'activeView'>

/** A view by its name; the active one where none is named, and in place of one that is gone. */
export function viewOf({ views, activeView }: Workspace, id?: ViewId): View {
  return views[id ?? activeView] ?? views[activeView] ?? emptyView
}

/** The view the reader is in. */
export function selectView(state: Workspace): View {
  return viewOf(state)
}

/** The declaration of the active view with all beside it, or `null`. */
export function selectReading(state: Workspace): Reading | null {
  return readingIn(selectView(state))
}

/** All that is chosen in the active view, the chosen thing first. */
export function selectChosen(state: Workspace): readonly EId[] {
  return allChosenIn(selectView(state))
}

/** The views with one of them changed, the active one in place of one that is gone. */
export function changedView(
  { views, activeView }: Workspace,
  id: ViewId,
  change: Partial<View>,
): Pick<ReaderState, 'views'> {
  const name = views[id] ? id : activeView
  return { views: { ...views, [name]: { ...viewOf({ views, activeView }, name), ...change } } }
}
