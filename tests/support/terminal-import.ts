import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { projectRoot } from '#build/runtime/paths'
import { runReader } from '#cli/run-reader'

/**
 * Imports a text into a data folder by the terminal, as a person does while the reader is closed.
 *
 * @param name - of the file it comes from
 */
export async function importByTerminal(
  dataFolder: string,
  name: string,
  words: string,
  ...options: readonly string[]
): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'reader-import-'))
  try {
    const file = path.join(folder, name)
    await writeFile(file, words)
    const environment = {
      resources: path.join(projectRoot, 'resources'),
      today: '2026-11-28',
      version: '1.0.0',
    }
    const { exitCode, text } = await runReader(
      ['import', file, '--library', dataFolder, ...options],
      environment,
    )
    if (exitCode !== 0) throw new Error(text)
  } finally {
    await rm(folder, { recursive: true })
  }
}
