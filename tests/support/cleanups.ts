import { afterEach } from 'vitest'
import { freshFolder } from './notes'

/** What the tests of one file make, taken away after each of them. To be called once, at the top of the file. */
export function cleanedUp(): {
  /** An empty folder of the test's own. */
  readonly fresh: () => string
  /** What is to be undone after the test, the last first. */
  readonly cleanups: (() => void)[]
} {
  const cleanups: (() => void)[] = []
  afterEach(() => {
    for (const clean of cleanups.splice(0).reverse()) clean()
  })
  const fresh = (): string => {
    const { folder, clean } = freshFolder()
    cleanups.push(clean)
    return folder
  }
  return { fresh, cleanups }
}
