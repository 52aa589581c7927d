import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import type { SaveFailure } from '#contract/files/files'
import { failure, ok, type Result } from '#core/result'
import { usualFileMode } from './private-files'

/**
 * Writes a file so that it is there whole or not at all: into a hidden file beside it, on to the disk, then renamed
 * over the old one. Whatever goes wrong, or whenever `signal` cancels, the old file stays as it was and nothing else
 * is left. The folder is not made: one that is gone is a mistake to tell, not to mend.
 *
 * Node's own `FileHandle` and not a package: it writes until every byte is out, which a single `write` on a filling
 * disk does not.
 */
export async function saveFile(
  target: string,
  bytes: Uint8Array,
  signal?: AbortSignal,
): Promise<Result<{ readonly bytes: number }, SaveFailure>> {
  const temporary = path.join(path.dirname(target), `.${randomUUID().slice(0, 13)}.part`)
  let renamed = false
  try {
    signal?.throwIfAborted()
    const handle = await open(temporary, 'wx', 0o600)
    try {
      // What a person saves elsewhere is as open as their system makes files, not as closed as the data folder.
      if (process.platform !== 'win32') await handle.chmod(usualFileMode())
      await handle.writeFile(bytes, { signal })
      await handle.sync()
    } finally {
      await handle.close()
    }
    signal?.throwIfAborted()
    await rename(temporary, target)
    renamed = true
    await syncFolder(path.dirname(target))
    return ok({ bytes: bytes.byteLength })
  } catch (error) {
    if (renamed) return ok({ bytes: bytes.byteLength })
    await rm(temporary, { force: true }).catch(() => undefined)
    return failure(saveFailureOf(error, path.basename(target)))
  }
}

/** Makes the new name durable. Windows has no such call, and some network folders refuse it: then the file is there all the same. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** What each error of the system comes to. */
const codes: Readonly<Record<string, Exclude<SaveFailure['code'], 'failed'>>> = {
  ENOENT: 'folder-gone',
  ENOTDIR: 'folder-gone',
  EACCES: 'not-allowed',
  EPERM: 'not-allowed',
  EROFS: 'read-only',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EBUSY: 'in-use',
  ETXTBSY: 'in-use',
  EISDIR: 'is-a-folder',
  EEXIST: 'is-a-folder',
  ENOTEMPTY: 'is-a-folder',
  ENAMETOOLONG: 'name-too-long',
}

/** What an error of the system comes to. `name`: of what was to be written, without its folder. */
export function saveFailureOf(error: unknown, name: string): SaveFailure {
  const errno = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (error instanceof Error && error.name === 'AbortError') return { code: 'cancelled', name }
  const code = codes[errno]
  return code === undefined ? { code: 'failed', name, errno } : { code, name }
}
