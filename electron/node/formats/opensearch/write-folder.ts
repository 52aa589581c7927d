import { randomUUID } from 'node:crypto'
import { type FileHandle, lstat, mkdir, open, readdir, rename, rm, rmdir } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { SaveFailure } from '#contract/files/files'
import { failure, ok, type Result } from '#core/result'
import { saveFailureOf, syncFolder } from '../../files/save-file'
import { bulkLines, documentsOf, indexMapping, type TextToExport } from './documents'

/** What was written. */
export interface WrittenIndex {
  readonly texts: number
  readonly documents: number
  /** Names of the files with documents, in order. */
  readonly files: readonly string[]
}

/** Servers take 100 MB in one request unless they are told otherwise; a file is one request. In bytes. */
const largestChunk = 90_000_000

/**
 * Writes `mapping.json` and `bulk-0001.ndjson` … into a new folder, which is there whole or not at all: they are made in a
 * hidden one beside it. Whatever is there already stays as it is (`taken`), but an empty folder gives way.
 *
 * @param largest - bytes of a file with documents
 */
export async function writeOpenSearch(
  folder: string,
  texts: AsyncIterable<TextToExport> | Iterable<TextToExport>,
  largest: number = largestChunk,
): Promise<Result<WrittenIndex, SaveFailure | { readonly code: 'taken' }>> {
  const target = resolve(folder)
  const made = join(dirname(target), `.${randomUUID().slice(0, 13)}.part`)
  try {
    if ((await placeOf(target)) === 'taken') return failure({ code: 'taken' })
    await mkdir(made)
    const written = await writeInto(made, texts, largest)
    await syncFolder(made)
    const place = await placeOf(target)
    if (place === 'taken') throw Object.assign(new Error('taken meanwhile'), { code: 'EEXIST' })
    // Removes nothing that holds anything.
    if (place === 'empty') await rmdir(target)
    await rename(made, target)
    await syncFolder(dirname(target))
    return ok(written)
  } catch (error) {
    await rm(made, { recursive: true, force: true }).catch(() => undefined)
    return failure(saveFailureOf(error, basename(target)))
  }
}

/** What is in the place of a folder that is to be made: nothing, an empty folder, or what must stay. */
async function placeOf(target: string): Promise<'free' | 'empty' | 'taken'> {
  try {
    if (!(await lstat(target)).isDirectory()) return 'taken'
    return (await readdir(target)).length === 0 ? 'empty' : 'taken'
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 'free'
    throw error
  }
}

async function writeInto(
  folder: string,
  texts: AsyncIterable<TextToExport> | Iterable<TextToExport>,
  largest: number,
): Promise<WrittenIndex> {
  const mapping = await open(join(folder, 'mapping.json'), 'wx')
  await closing(mapping, () => mapping.writeFile(`${JSON.stringify(indexMapping, null, 2)}\n`))
  const files: string[] = []
  let handle: FileHandle | null = null
  let size = 0
  const count = { texts: 0, documents: 0 }
  try {
    for await (const text of texts) {
      count.texts += 1
      let lines = ''
      const flush = async (): Promise<void> => {
        await handle?.appendFile(lines)
        lines = ''
      }
      for (const named of documentsOf(text)) {
        const more = bulkLines(named)
        const bytes = Buffer.byteLength(more)
        if (handle === null || size + bytes > largest) {
          await flush()
          await handle?.sync()
          await handle?.close()
          const name = `bulk-${String(files.length + 1).padStart(4, '0')}.ndjson`
          handle = null
          handle = await open(join(folder, name), 'wx')
          files.push(name)
          size = 0
        }
        lines += more
        size += bytes
        count.documents += 1
      }
      await flush()
    }
    await handle?.sync()
  } finally {
    await handle?.close()
  }
  return { ...count, files }
}

/** Puts a file on to the disk and closes it, whatever happens. */
async function closing(handle: FileHandle, work: () => Promise<void>): Promise<void> {
  try {
    await work()
    await handle.sync()
  } finally {
    await handle.close()
  }
}
