import type { Source } from './evidence'

/** The references of sources as lines of text, in the order of their keys; a key that nobody knows stands for itself. */
export function sourceLines(keys: readonly string[], sources: readonly Source[]): readonly string[] {
  const references = new Map(sources.map(({ key, reference }) => [key, reference]))
  return keys.map((key) => references.get(key) ?? key)
}
