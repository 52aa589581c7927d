import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { BridgeError } from '#contract/errors'
import type { OwnTextList } from '#contract/library/own-texts'
import type { BinnedListing, LibraryListing, Reading } from '#contract/library/reading'
import { failure, ok, type Result } from '#core/result'
import { besides, declarationFile, libraryFiles, sharedFiles, sourceFile } from './declaration-files'
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
 * default.
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
    const entry = own?.get(id)
    return entry?.ok && entry.value.binnedAt === null ? listingOfOwn(entry.value) : null
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
    const entry = own?.get(id)
    if (!own || !entry || (!entry.ok && entry.error.what === 'no-such-text')) {
      const known = declarations.map((each) => each.id)
      return failure({ code: 'not-found', why: { about: 'library', what: 'no-such-declaration', id, known } })
    }
    if (!entry.ok) return failure(ownTextsError(entry.error))
    const stamp = `own ${entry.value.sequence} ${await stampOf(resources, Object.values(sharedFiles))}`
    return ok({ stamp, read: () => readOwn(own, resources, id) })
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
  return { catalogue, bundled, listing, open, lastOpened: (id) => readings.get(id) ?? null }
}

/** All texts in one list. Where an own text has the id of a bundled one, only that is listed. */
function withOwn(found: CatalogueReading, { texts, unreadable }: OwnTextList): CatalogueReading {
  const ids = new Set(found.declarations.map(({ id }) => id))
  const own: LibraryListing[] = []
  const binned: BinnedListing[] = []
  for (const text of texts) {
    if (text.binnedAt !== null) binned.push({ ...listingOfOwn(text), binnedAt: text.binnedAt })
    else if (!ids.has(text.id)) own.push(listingOfOwn(text))
  }
  return { ...found, declarations: [...found.declarations, ...own], binned, unreadable }
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
