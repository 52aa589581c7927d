/**
 * Loads code once. Whoever asks while it is loading is answered in the order of asking, which two loads of the same module
 * do not promise: Chromium 156 answered the second first.
 */
export function once<Module>(load: () => Promise<Module>): () => Promise<Module> {
  let loading: Promise<Module> | null = null
  return () => {
    loading ??= load()
    return loading
  }
}
