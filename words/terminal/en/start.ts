import { languages } from '#contract/language/language'

/** What the terminal is told when the app does not start because of a switch, with the line feed. */
export function refusedSwitchWords(name: string): string {
  return `Declaration Reader did not start: the switch ${name} is not accepted. Nothing was read or changed. Start it without the switch.\n`
}

/** Why the app did not start in a language that it does not have. */
export function refusedLanguageWords(wanted: string): string {
  return `Declaration Reader did not start: the switch --language=${wanted} is not accepted. Nothing was read or changed. The languages are ${languages.join(', ')}.\n`
}
