import { type Catalogue, en } from './en'

export type MessageKey = keyof Catalogue

/** Keys of messages that take no arguments: what a command or a menu can name. */
export type PlainMessageKey = {
  [Key in MessageKey]: Catalogue[Key] extends string ? Key : never
}[MessageKey]

type Arguments<Key extends MessageKey> = Catalogue[Key] extends (...parameters: infer Parameters) => string
  ? Parameters
  : []

const catalogue: Catalogue = en

/** The message of a key in the interface's language. */
export function message<Key extends MessageKey>(key: Key, ...parameters: Arguments<Key>): string {
  const entry: Catalogue[MessageKey] = catalogue[key]
  return typeof entry === 'string' ? entry : (entry as (...parameters: unknown[]) => string)(...parameters)
}
