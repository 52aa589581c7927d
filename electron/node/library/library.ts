import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { BridgeError } from '#contract/errors'
import type { OwnTextList } from '#contract/library/own-texts'
import type { BinnedListing, LibraryListing, Reading } from '#contract/library/reading'
import { failure, ok, type Result } from '#core/result'
import { besides, declarationFile, libraryFiles, sharedFiles, sourceFile } from './declaration-files'
import { apartFrom, keptIdOf } from './own/apart'
import type { OwnTexts } from './own/own-texts'
import { listingOfOwn, ownTextsError, readOwn } from './own-readings'
import { type CatalogueReading, readCatalogue } from './read-catalogue'
import { readDeclaration } from './read-declaration'
import type { Resources } from './read-resource'

/**
 * The declarations this copy of the reader can open. What was read is kept and read again only when one of its files, or
 * the text in the reader's own library, has changed, so that asking costs nothing.
 */
export interface Library {
  /** All texts; the same object for as long as nothing has changed. */
  readonly catalogue: () => Promise<CatalogueReading>
  /** The bundled texts alone, so that the reader's own need not be opened. */
  readonly bundled: () => Promise<CatalogueReading>
  /** How a text is listed; `null` for one that is not there, cannot be listed or lies in the bin. */
  readonly listing: (id: string) => Promise<LibraryListing | null>
  /** The id under which an own text is kept, by the one under which it is listed; `null` of a bundled text. */
  readonly keptId: (id: string) => Promise<string | null>
  /** A declaration with everything beside it, read and verified. One in the bin is opened too. */
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

/** The list of all texts, and what it was made of. */
interface Joined {
  readonly of: CatalogueReading
  readonly sequence: number
  readonly value: CatalogueReading
}

type Opened = Result<Reading, BridgeError>

/**
 * Bundled texts and, behind them, the reader's own. An own text never takes the place of a bundled one, nor becomes the
 * default; where both have one id, it stands under another (`own/apart`).
 *
 * @param resources - with one folder for each declaration in `declarations/`
 * @param own - the reader's own texts, which the caller closes; `null` for none
 */
export function openLibrary(resources: Resources, own: OwnTexts | null = null): Library {
  const opened = new Map<string, Kept<Opened>>()
  const readings = new Map<string, Reading>()
  let listed: Kept<CatalogueReading> | null = null
  let joined: Joined | null = null

  const bundled = async (): Promise<CatalogueReading> => {
    const stamp = await stampOf(resources, ['declarations', ...Object.values(libraryFiles)])
    const next = listed?.stamp === stamp ? listed : { stamp, value: readCatalogue(resources) }
    listed = next
    const read = await settled(next.value, () => listed === next && (listed = null))
    if (read.problems.length > 0 && listed === next) listed = null
    return read
  }
  const catalogue = async (): Promise<CatalogueReading> => {
    const of = await bundled()
    const sequence = own?.sequence()
    if (!own || !sequence) return of
    if (!sequence.ok) return { ...of, ownFailure: sequence.error }
    if (joined?.of === of && joined.sequence === sequence.value) return joined.value
    const texts = own.list('with')
    if (!texts.ok) return { ...of, ownFailure: texts.error }
    const value = withOwn(of, texts.value)
    joined = { of, sequence: sequence.value, value }
    return value
  }
  const listing = async (id: string): Promise<LibraryListing | null> => {
    const { declarations } = await bundled()
    const found = declarations.find((each) => each.id === id)
    if (found) return found
    const entry = own?.get(keptIdOf(own, idsIn(declarations), id))
    return entry?.ok && entry.value.binnedAt === null ? listingOfOwn({ ...entry.value, id }) : null
  }
  /** How a text is read, and what changes when it has to be read anew. */
  const sourceOf = async (
    id: string,
  ): Promise<Result<{ readonly stamp: string; readonly read: () => Promise<Opened> }, BridgeError>> => {
    const { declarations } = await bundled()
    if (declarations.some((each) => each.id === id)) {
      const stamp = await stampOf(resources, filesOf(id))
      return ok({ stamp, read: () => readDeclaration(resources, id) })
    }
    const known = idsIn(declarations)
    const kept = own && keptIdOf(own, known, id)
    const entry = kept === null ? null : own?.get(kept)
    if (!own || !entry || kept === null || (!entry.ok && entry.error.what === 'no-such-text')) {
      return failure({ code: 'not-found', why: { about: 'library', what: 'no-such-declaration', id, known } })
    }
    if (!entry.ok) return failure(ownTextsError(entry.error))
    const stamp = `own ${entry.value.sequence} ${await stampOf(resources, Object.values(sharedFiles))}`
    const read = async () => {
      const reading = await readOwn(own, resources, kept)
      return reading.ok ? ok(underId(id, reading.value)) : reading
    }
    return ok({ stamp, read })
  }
  const open = async (id: string): Promise<Opened> => {
    const source = await sourceOf(id)
    if (!source.ok) return source
    const { stamp, read } = source.value
    const kept = opened.get(id)
    const next = kept?.stamp === stamp ? kept : { stamp, value: read() }
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
    if (reading.ok) readings.set(id, reading.value)
    else readings.delete(id)
    return reading
  }
  const keptId = async (id: string): Promise<string | null> => {
    const ids = idsIn((await bundled()).declarations)
    if (ids.includes(id)) return null
    return own ? keptIdOf(own, ids, id) : id
  }
  return { catalogue, bundled, listing, keptId, open, lastOpened: (id) => readings.get(id) ?? null }
}

const idsIn = (declarations: readonly LibraryListing[]): readonly string[] => declarations.map(({ id }) => id)

/** All texts in one list. Where an own text has the id of a bundled one, it stands under another. */
function withOwn(found: CatalogueReading, { texts, unreadable }: OwnTextList): CatalogueReading {
  const ids = new Set(idsIn(found.declarations))
  const own: LibraryListing[] = []
  const binned: BinnedListing[] = []
  for (const text of texts) {
    const listing = listingOfOwn(apartFrom(ids, text))
    if (text.binnedAt === null) own.push(listing)
    else binned.push({ ...listing, binnedAt: text.binnedAt })
  }
  return { ...found, declarations: [...found.declarations, ...own], binned, unreadable }
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
