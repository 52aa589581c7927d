import type { BridgeError } from '#contract/errors'
import type { DeclarationListing, Reading } from '#contract/reading'
import type { Result } from '#core/result'
import { listDeclarations, readDeclaration } from './resources'

/** The declarations this copy of the reader can open. */
export interface Library {
  readonly listings: () => readonly DeclarationListing[]
  readonly open: (id: string) => Result<Reading, BridgeError>
}

/** @param folder - the resources folder, with one folder for each declaration in `declarations/` */
export function openLibrary(folder: string): Library {
  return {
    listings: () => listDeclarations(folder),
    open: (id) => readDeclaration(folder, id),
  }
}
