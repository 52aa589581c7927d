import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { BridgeError } from '#contract/errors'
import type { Reading } from '#contract/library/reading'
import { failure, ok, type Result } from '#core/result'
import { besides, declarationFile, libraryFiles, sharedFiles, sourceFile } from './declaration-files'
import { apartFrom, keptIdOf } from './own/apart'
import type { OwnTexts } from './own/own-texts'
import { listingOfOwn, readOwn } from './own-readings'
import { type CatalogueReading, readCatalogue } from './read-catalogue'
import { readDeclaration } from './read-declaration'
import type { Resources } from './read-resource'

/**
 * The declarations this copy of the reader can open. What was read is kept and read again only when one of its files
 * has changed, so that asking costs nothing.
 */
export interface Library {
  readonly catalogue: () => Promise<CatalogueReading>
  /** A declaration with everything beside it, read and verified. */
  readonly open: (id: string) => Promise<Result<Reading, BridgeError>>
  /** The declaration as it was last opened, at once; `null` when it was not, or could not be. */
  readonly lastOpened: (id: string) => Reading | null
}

/** How many opened declarations are kept: two side by side, and some that were looked at before. */
const MOST_KEPT = 8

interface Kept<Value> {
  readonly stamp: string
  readonly value: Promise<Value>
}

/**
 * Bundled texts and, behind them, the reader's own. An own text never takes the place of a bundled one, nor becomes the
 * default; where both have one id, it stands under another (`own/apart`).
 *
 * @param resources - with one folder for each declaration in `declarations/`
 * @param own - the reader's own texts, which the caller closes; `null` for none
 */
export function openLibrary(resources: Resources, own: OwnTexts | null = null): Library {
  const opened = new Map<string, Kept<Result<Reading, BridgeError>>>()
  const readings = new Map<string, Reading>()
  let listed: Kept<CatalogueReading> | null = null

  const bundled = async (): Promise<CatalogueReading> => {
    const stamp = await stampOf(resources, ['declarations', ...Object.values(libraryFiles)])
    const next = listed?.stamp === stamp ? listed : { stamp, value: readCatalogue(resources) }
    listed = next
    const read = await settled(next.value, () => listed === next && (listed = null))
    if (read.problems.length > 0 && listed === next) listed = null
    return read
  }
  const catalogue = async (): Promise<CatalogueReading> => {
    const found = await bundled()
    if (own === null) return found
    const listed = own.list()
    if (!listed.ok) return { ...found, ownFailure: listed.error }
    const ids = new Set(found.declarations.map(({ id }) => id))
    const texts = listed.value.texts.map((text) => listingOfOwn(apartFrom(ids, text)))
    return {
      ...found,
      declarations: [...found.declarations, ...texts],
      unreadable: listed.value.unreadable,
    }
  }
  const keep = (id: string, reading: Result<Reading, BridgeError>): Result<Reading, BridgeError> => {
    if (reading.ok) readings.set(id, reading.value)
    else readings.delete(id)
    return reading
  }
  const open = async (id: string): Promise<Result<Reading, BridgeError>> => {
    const { declarations } = await bundled()
    if (!declarations.some((listing) => listing.id === id)) {
      const known = declarations.map((listing) => listing.id)
      const kept = own && keptIdOf(own, known, id)
      const has = kept === null ? null : own?.has(kept)
      if (own && kept !== null && has?.ok && has.value) {
        const reading = await readOwn(own, resources, kept)
        return keep(id, reading.ok ? ok(underId(id, reading.value)) : reading)
      }
      return failure({ code: 'not-found', why: { about: 'library', what: 'no-such-declaration', id, known } })
    }
    const stamp = await stampOf(resources, filesOf(id))
    const kept = opened.get(id)
    const next = kept?.stamp === stamp ? kept : { stamp, value: readDeclaration(resources, id) }
    // The last asked for stands last; the one asked for longest ago goes first.
    opened.delete(id)
    opened.set(id, next)
    for (const old of [...opened.keys()].slice(0, -MOST_KEPT)) {
      opened.delete(old)
      readings.delete(old)
    }
    const reading = await settled(next.value, () => opened.get(id) === next && opened.delete(id))
    if (opened.get(id) !== next) return reading
    // A passing trouble of the disk must not last: what is not whole is read again when it is asked for again.
    if (!reading.ok || reading.value.problems.length > 0) opened.delete(id)
    return keep(id, reading)
  }
  return { catalogue, open, lastOpened: (id) => readings.get(id) ?? null }
}

/** A text under the id that it was asked for by. */
function underId(id: string, reading: Reading): Reading {
  return { ...reading, declaration: { ...reading.declaration, id } }
}

/** Waits for what is read; one that throws is forgotten, so that it is read again. */
async function settled<Value>(value: Promise<Value>, forget: () => unknown): Promise<Value> {
  try {
    return await value
  } catch (error) {
    forget()
    throw error
  }
}

function filesOf(id: string): readonly string[] {
  const names = ['document', ...besides] as const
  return [sourceFile(id), ...names.map((name) => declarationFile(id, name)), ...Object.values(sharedFiles)]
}

/** Which files these are and when they were last written; differs after any change that the file system notices. */
async function stampOf({ folder }: Resources, files: readonly string[]): Promise<string> {
  const stamps = files.map(async (file) => {
    const facts = await stat(join(folder, file), { bigint: true }).catch(() => null)
    return facts === null ? 'none' : `${facts.ino}:${facts.size}:${facts.mtimeNs}:${facts.ctimeNs}`
  })
  return (await Promise.all(stamps)).join(' ')
}
