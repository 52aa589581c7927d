declare const written: unique symbol

/**
 * A value as JSON text that remembers its type. Electron's context bridge copies an object property by property on the
 * window's thread, which for the pages of a long extract takes several times as long as writing and reading JSON.
 */
export type JsonText<Value> = string & { readonly [written]: Value }

/** Writes a value of plain data: what JSON cannot hold is not in it. */
export function toJsonText<Value>(value: Value): JsonText<Value> {
  return JSON.stringify(value) as JsonText<Value>
}

/** Reads what {@link toJsonText} wrote. Never for text from elsewhere, which is parsed by a schema. */
export function fromJsonText<Value>(text: JsonText<Value>): Value {
  return JSON.parse(text)
}
