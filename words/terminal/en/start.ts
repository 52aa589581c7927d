/** What the terminal is told when the app does not start because of a switch, with the line feed. */
export function refusedSwitchWords(name: string): string {
  return `Declaration Reader did not start: the switch ${name} is not accepted. Nothing was read or changed. Start it without the switch.\n`
}
