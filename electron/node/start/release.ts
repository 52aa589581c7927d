import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

/** The mark that packaging with `--for-tests` puts into the `package.json` of the asar, and nothing else does. */
const testBuildSchema = z.object({ isTestBuild: z.literal(true) })

/** What is used of Electron's `app`. */
export interface PackagedFacts {
  readonly isPackaged: boolean
  readonly getAppPath: () => string
}

/**
 * Whether this is the app that people get: packaged, and not the build under test, which the tests drive over debugging
 * pipes. A mark that cannot be read does not count.
 */
export function isRelease(app: PackagedFacts): boolean {
  return app.isPackaged && !isTestBuild(app.getAppPath())
}

function isTestBuild(folder: string): boolean {
  try {
    const text = readFileSync(path.join(folder, 'package.json'), 'utf8')
    return testBuildSchema.safeParse(JSON.parse(text)).success
  } catch {
    return false
  }
}
