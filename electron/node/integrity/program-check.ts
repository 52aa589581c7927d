import { createHash } from 'node:crypto'
import type { createReadStream, ReadStream } from 'node:fs'
import path from 'node:path'
import type { ProgramState } from '#contract/channels'

/** The archive that holds the whole program and its data. */
const archive = 'app.asar'

/** The list beside it, a line in the form of `sha256sum`: written by `build/packaging/asar-sum.ts`. */
const list = `${archive}.sha256`

/** Opens a file as it is on the disk. In Electron that is `original-fs`: its `fs` shows an archive as a folder. */
export type OpenFile = (file: string) => ReturnType<typeof createReadStream>

/**
 * Compares the packaged program with its list. It is read in pieces, so that nothing waits for it. This finds damage
 * and careless changes. It proves nothing against someone who can write the archive: they can also write the list, or
 * remove this check.
 *
 * @param resources - `process.resourcesPath`, or `null` where the app runs from a checkout
 */
export async function checkProgram(resources: string | null, open: OpenFile): Promise<ProgramState> {
  if (resources === null) return 'not-packaged'
  const expected = await expectedSum(open(path.join(resources, list)))
  if (expected === null) return 'no-list'
  const hash = createHash('sha256')
  try {
    for await (const piece of open(path.join(resources, archive))) hash.update(piece as Buffer)
  } catch {
    return 'unreadable'
  }
  return hash.digest('hex') === expected ? 'whole' : 'altered'
}

async function expectedSum(stream: ReadStream): Promise<string | null> {
  let text = ''
  try {
    for await (const piece of stream) {
      text += String(piece)
      if (text.length > 200) return null
    }
  } catch {
    return null
  }
  const [, sum = null] = /^([0-9a-f]{64}) {2}app\.asar\n$/.exec(text) ?? []
  return sum
}
