import { directionOfLanguage } from '#core/text-direction'
import { type ArgumentsOf, say } from '#words/catalogue'
import type { Catalogue } from './en'
import { spokenNow } from './spoken'

export type MessageKey = keyof Catalogue

/** Keys of messages that take no arguments: what a command or a menu can name. */
export type PlainMessageKey = {
  [Key in MessageKey]: Catalogue[Key] extends string ? Key : never
}[MessageKey]

/** The message of a key in the interface's language. Asked for when it is shown, never while a module loads. */
export function message<Key extends MessageKey>(
  key: Key,
  ...parameters: ArgumentsOf<Catalogue, Key>
): string {
  return say<Catalogue, Key>(spokenNow().catalogue, key, ...parameters)
}

/** The attributes of an element by which its words are read and laid out. */
export interface InLanguage {
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
}

/** For an element with words of the interface. */
export function inInterfaceLanguage(): InLanguage {
  return inTextLanguage(spokenNow().language)
}

/** For an element with words of a text: it keeps its own direction, whatever the interface has. */
export function inTextLanguage(language: string): InLanguage {
  return { lang: language, dir: directionOfLanguage(language) }
}
