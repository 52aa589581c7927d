/** The sentences of one subject in one language, by key: a text, or a function of its arguments. */
export type Sentences = Readonly<Record<string, string | ((...parameters: never[]) => string)>>

/** What the sentence of a key has to be told: nothing for a text. */
export type ArgumentsOf<Catalogue extends Sentences, Key extends keyof Catalogue> = Catalogue[Key] extends (
  ...parameters: infer Parameters
) => string
  ? Parameters
  : []

/** The sentence of a key in the language of a catalogue. */
export function say<Catalogue extends Sentences, Key extends keyof Catalogue>(
  catalogue: Catalogue,
  key: Key,
  ...parameters: ArgumentsOf<Catalogue, Key>
): string {
  const sentence: Sentences[string] | undefined = catalogue[key]
  if (sentence === undefined) throw new Error(`no sentence has the key “${String(key)}”`)
  return typeof sentence === 'string'
    ? sentence
    : (sentence as (...given: unknown[]) => string)(...parameters)
}
