import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { failure, ok, type Result } from '#core/result'
import { usualFileMode } from './private-files'

export type SaveFailure = {
  readonly code:
    | 'folder-gone'
    | 'not-allowed'
    | 'read-only'
    | 'disk-full'
    | 'in-use'
    | 'is-a-folder'
    | 'name-too-long'
    | 'cancelled'
    | 'failed'
  /** What happened, what is safe, what to do next. */
  readonly message: string
}

/**
 * Writes a file so that it is there whole or not at all: into a hidden file beside it, on to the disk, then renamed
 * over the old one. Whatever goes wrong, or whenever `signal` cancels, the old file stays as it was and nothing else
 * is left. The folder is not made: one that is gone is a mistake to tell, not to mend.
 *
 * Node's own `FileHandle` and not a package: it writes until every byte is out, which a single `write` on a filling
 * disk does not.
 *
 * @param safe - what is safe whatever happens, for the words of a failure
 */
export async function saveFile(
  target: string,
  bytes: Uint8Array,
  signal?: AbortSignal,
  safe = 'your briefing is safe',
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
    return failure(explain(error, path.basename(target), safe))
  }
}

/** Makes the new name durable. Windows has no such call, and some network folders refuse it: then the file is there all the same. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function explain(error: unknown, name: string, kept: string): SaveFailure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (error instanceof Error && error.name === 'AbortError') {
    return { code: 'cancelled', message: 'Cancelled. No file was written; your briefing is unchanged.' }
  }
  const safe = `No file was written or changed, and ${kept}.`
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return {
        code: 'folder-gone',
        message: `The folder for “${name}” is no longer there. ${safe} Choose another folder.`,
      }
    case 'EACCES':
    case 'EPERM':
      return {
        code: 'not-allowed',
        message: `You do not have permission to write “${name}” here, or it is open in another program. ${safe} Close it there, or choose another name or folder.`,
      }
    case 'EROFS':
      return {
        code: 'read-only',
        message: `The folder chosen for “${name}” is read-only. ${safe} Choose another folder.`,
      }
    case 'ENOSPC':
    case 'EDQUOT':
      return {
        code: 'disk-full',
        message: `There is no space left for “${name}”. ${safe} Free some space, or choose another disk.`,
      }
    case 'EBUSY':
    case 'ETXTBSY':
      return {
        code: 'in-use',
        message: `“${name}” is open in another program. ${safe} Close it there, or choose another name.`,
      }
    case 'EISDIR':
    case 'EEXIST':
    case 'ENOTEMPTY':
      return {
        code: 'is-a-folder',
        message: `There is a folder called “${name}”. ${safe} Choose another name.`,
      }
    case 'ENAMETOOLONG':
      return {
        code: 'name-too-long',
        message: `The name “${name}” is too long. ${safe} Choose a shorter one.`,
      }
    default:
      return {
        code: 'failed',
        message: `“${name}” could not be written (${code || 'unknown error'}). ${safe} Try another folder.`,
      }
  }
}
