import { accessSync, constants, mkdirSync } from 'node:fs'

/**
 * Why nothing can be written into a folder, or `null` when it can. A folder that is not there is made.
 *
 * Chromium keeps the lock of the single instance in the data folder: where it cannot be written, the lock is not
 * available, which looks as if another instance were running.
 */
export function folderTrouble(folder: string): 'read-only' | 'no-permission' | null {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
    return null
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EROFS' ? 'read-only' : 'no-permission'
  }
}
