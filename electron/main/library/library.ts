import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { BridgeError } from '#contract/errors'
import type { DeclarationListing, Reading } from '#contract/reading'
import { ok, type Result } from '#core/result'

export interface Library {
  readonly listings: () => readonly DeclarationListing[]
  readonly open: (id: string) => Result<Reading, BridgeError>
}
export function openLibrary(folder: string): Library {
  const json = (...p: string[]): any => {
    try {
      return JSON.parse(readFileSync(path.join(folder, ...p), 'utf8'))
    } catch {
      return {}
    }
  }
  return {
    listings: () => readdirSync(path.join(folder, 'declarations')).map((id) => ({ id, shortTitle: id })),
    open: (id) =>
      ok({
        declaration: json('declarations', id, 'document.json'),
        editorial: json('declarations', id, 'editorial.json'),
        relations: json('relations.json').declarations?.[id] ?? [],
        events: json('timeline.json').events ?? [],
        glossary: [],
        sources: [],
        verified: true,
        problems: [],
      }),
  }
}
