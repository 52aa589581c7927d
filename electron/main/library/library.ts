import type { BridgeError } from '#contract/errors'
import type { DeclarationListing, Reading } from '#contract/reading'
import type { Result } from '#core/result'
import type { Resources } from './read-resource'
import { listDeclarations, readDeclaration } from './resources'

/** The declarations this copy of the reader can open. */
export interface Library {
  readonly listings: () => readonly DeclarationListing[]
  readonly open: (id: string) => Result<Reading, BridgeError>
}

/** @param resources - with one folder for each declaration in `declarations/` */
export function openLibrary(resources: Resources): Library {
  return {
    listings: () => listDeclarations(resources),
    open: (id) => readDeclaration(resources, id),
  }
}
