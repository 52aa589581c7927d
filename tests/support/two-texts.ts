import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { compileDataset } from '#build/dataset/compile-dataset'
import { describeProblem } from '#build/dataset/problem'
import { projectRoot } from '#build/runtime/paths'
import { bundledId, resources } from './resources'

/**
 * A second text, written for the tests. Its eIds, an event, a term and a source bear the names of the bundled text's
 * and say something else; its id comes first in the alphabet.
 */
export const secondId = 'ar-me-2023-10-05'

/** Puts the second text into a resources folder that holds the bundled one, and compiles both. */
export async function addSecondText(root: string): Promise<void> {
  const folder = join(root, 'declarations', secondId)
  mkdirSync(folder, { recursive: true })
  cpSync(join(projectRoot, 'tests', 'support', 'second-text'), folder, { recursive: true })
  const { files, problems } = await compileDataset(root)
  if (problems.length > 0) throw new Error(problems.map(describeProblem).join('\n'))
  for (const [file, content] of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), content)
  }
}

/** Makes a folder one of resources with two texts: the bundled one of this checkout and the second. */
export async function writeTwoTexts(folder: string): Promise<void> {
  for (const part of ['library.json', 'shared', `declarations/${bundledId}`])
    cpSync(join(resources, part), join(folder, part), { recursive: true })
  await addSecondText(folder)
}
