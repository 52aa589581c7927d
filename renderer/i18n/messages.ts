import { type ArgumentsOf, say } from '#words/catalogue'
import { type Catalogue, en } from './en'

export type MessageKey = keyof Catalogue

/** Keys of messages that take no arguments: what a command or a menu can name. */
export type PlainMessageKey = {
  [Key in MessageKey]: Catalogue[Key] extends string ? Key : never
}[MessageKey]

/** The message of a key in the interface's language. */
export function message<Key extends MessageKey>(
  key: Key,
  ...parameters: ArgumentsOf<Catalogue, Key>
): string {
  return say<Catalogue, Key>(en, key, ...parameters)
}
