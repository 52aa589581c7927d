/** One thing wrong with the data, told so that whoever edits the file finds it. */
export interface Problem {
  /** Path below `resources/`, with the line where one is known: `declarations/x/source.txt:12`. */
  readonly file: string
  /** Identifier of the entry at fault, where there is one. */
  readonly id: string | null
  readonly reason: string
}

/** The problem as one line for the terminal: `timeline.json: event_x: …`. */
export function describeProblem({ file, id, reason }: Problem): string {
  return [file, id, reason].filter((part) => part !== null).join(': ')
}
