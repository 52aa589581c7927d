import { cpSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from '#build/runtime/paths'

/** Fills a user's data folder with what an earlier version left: see `data-folders/README.md`. */
export function leaveDataFolder(name: 'one-text', to: string): void {
  cpSync(path.join(projectRoot, 'tests', 'support', 'data-folders', name), to, { recursive: true })
}
