/** Places visited, as a browser keeps them: what lies behind, where one is, what lies ahead after going back. */
export interface History<Value> {
  readonly past: readonly Value[]
  readonly present: Value | null
  readonly future: readonly Value[]
  /** True when `present` was reached by a step from the place before: the next step moves it on. */
  readonly walking: boolean
}

/** How many places back is enough. */
const kept = 200

export const noHistory: History<never> = { past: [], present: null, future: [], walking: false }

/**
 * The history after a place was reached. Steps from neighbour to neighbour are one walk: its beginning and its end are
 * remembered, so that Back leads to where the walk began and not through every row.
 *
 * @param isStep - whether the place is a neighbour of the present one
 */
export function visited<Value>(history: History<Value>, place: Value, isStep: boolean): History<Value> {
  const { past, present, walking } = history
  if (present === null) return { past, present: place, future: [], walking: false }
  if (isStep && walking) return { past, present: place, future: [], walking: true }
  return { past: [...past, present].slice(-kept), present: place, future: [], walking: isStep }
}

/** The history with the present place made more exact: Back leads where it led before. */
export function refined<Value>(history: History<Value>, place: Value): History<Value> {
  return { ...history, present: place, walking: false }
}

/** One place back, or the same history at its beginning. */
export function back<Value>(history: History<Value>): History<Value> {
  const place = history.past.at(-1)
  if (place === undefined) return history
  return {
    past: history.past.slice(0, -1),
    present: place,
    future: history.present === null ? history.future : [history.present, ...history.future],
    walking: false,
  }
}

/** One place forward, or the same history at its end. */
export function forward<Value>(history: History<Value>): History<Value> {
  const [place, ...future] = history.future
  if (place === undefined) return history
  return {
    past: history.present === null ? history.past : [...history.past, history.present],
    present: place,
    future,
    walking: false,
  }
}
