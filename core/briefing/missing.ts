/** Something a briefing names that is not there. */
export type MissingItem = {
  readonly item: string
  readonly what: 'passage' | 'note' | 'declaration'
  readonly name: string
}
