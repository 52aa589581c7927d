import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Writes the SHA-256 of `app.asar` beside it, in the form of `sha256sum`, as `app.asar.sha256`. The app compares the two
 * at its start (`electron/node/integrity`), and so can a person: `sha256sum -c app.asar.sha256`.
 *
 * @param resources - the packaged app's folder with the archive in it
 */
export async function writeAsarSum(resources: string): Promise<void> {
  const sum = createHash('sha256').update(await readFile(join(resources, 'app.asar')))
  await writeFile(join(resources, 'app.asar.sha256'), `${sum.digest('hex')}  app.asar\n`)
}
