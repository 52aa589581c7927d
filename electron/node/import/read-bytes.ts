import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { type FormatFailureCode, largestFile } from '#core/import/format-failure'
import { failure, ok, type Result } from '#core/result'
import type { FormatFailure } from '../formats/format-reader'

/** What the system says of files that cannot be opened, in our codes. */
const refusals: Readonly<Record<string, FormatFailureCode>> = {
  ENOENT: 'not-found',
  ENOTDIR: 'not-found',
  EACCES: 'not-allowed',
  EPERM: 'not-allowed',
  EISDIR: 'not-a-file',
  // A socket, and a pipe that nobody writes to.
  ENXIO: 'not-a-file',
}

/**
 * Reads a file that is to be imported.
 *
 * @param most - bytes; a larger file is refused before any of it is read
 * @returns `file-too-large`, `changed-while-read` when it was another at the end, or why the system refused it
 */
export async function readBytes(
  path: string,
  most: number = largestFile,
): Promise<Result<Uint8Array, FormatFailure>> {
  try {
    // A pipe would otherwise be waited for. Windows has neither.
    const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    try {
      return await readOpened(handle, most)
    } finally {
      await handle.close()
    }
  } catch (error) {
    const errno = error instanceof Error && 'code' in error ? String(error.code) : ''
    const code = refusals[errno]
    return failure(
      code === undefined ? { code: 'unreadable', detail: errno || null } : { code, detail: null },
    )
  }
}

async function readOpened(handle: FileHandle, most: number): Promise<Result<Uint8Array, FormatFailure>> {
  const before = await handle.stat({ bigint: true })
  if (!before.isFile()) return failure({ code: 'not-a-file', detail: null })
  if (before.size > BigInt(most)) return failure({ code: 'file-too-large', detail: String(before.size) })
  // A byte more than there are: whoever still writes shows.
  const room = new Uint8Array(Number(before.size) + 1)
  let length = 0
  while (length < room.length) {
    const { bytesRead } = await handle.read(room, length, room.length - length, length)
    if (bytesRead === 0) break
    length += bytesRead
  }
  const after = await handle.stat({ bigint: true })
  const isSame =
    BigInt(length) === before.size && after.size === before.size && after.mtimeNs === before.mtimeNs
  return isSame ? ok(room.subarray(0, length)) : failure({ code: 'changed-while-read', detail: null })
}
