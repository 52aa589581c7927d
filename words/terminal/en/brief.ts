/** What the command `brief` says. */
export const briefWords = {
  /** Before what was typed wrongly. */
  refused: (why: string) => `brief: ${why}`,
  noTarget: 'brief: say where to write, with --out FILE.',
  noSuchName: (option: string, typed: string, names: readonly string[]) =>
    `there is no ${option} “${typed}”. There is: ${names.join(', ')}.`,
  noDeclaration: 'there is no declaration to make a briefing from.',
  /** Above the private notes that were not confirmed. */
  heldBack: 'brief: these notes are private. Nothing was written.',
  /** Below them; `ids` joined by commas. */
  toInclude: (ids: string) =>
    `To include them, name them: --confirm ${ids}. To leave them out: --notes public.`,
  written: (out: string, items: number, notes: number, leftOut: number, bytes: number) =>
    `${out}: ${items} items, ${notes} notes (${leftOut} left out), ${bytes} bytes.`,
  noPdf: 'A PDF needs the app, which is not available here.',
}
