/**
 * Makes something when it is first asked for, once. For code that is loaded: whoever asks while it is loading is answered in
 * the order of asking, which two loads of the same module do not promise (Chromium 156 answered the second first).
 */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
