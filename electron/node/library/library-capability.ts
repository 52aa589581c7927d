import type { Capability } from '../capability/capability'
import type { Library } from './library'

/** Opens declarations. */
export function libraryCapability(library: Library): Capability<'library:open'> {
  return {
    handlers: { 'library:open': (id) => library.open(id) },
    events: {},
    close: () => undefined,
  }
}
