import { expect } from '@playwright/test'
import type { Reader } from '../fixtures/open-reader'

/** What a tour goes through the reader with. */
export interface Tourist {
  readonly reader: Reader
  readonly dataFolder: string
  /** An empty folder for files that features write, and read. */
  readonly folder: string
  /** Stands for the app's program, under the same watch. */
  readonly program: string
  /** Stands for Node, under the same watch: the terminal's reader runs in it. */
  readonly node: string
  /** Every call of the network family so far, of the app. */
  readonly calls: () => Promise<readonly string[]>
}

/** One feature of the reader: used as a person uses it, and looked at afterwards. Throws when it did not do its work. */
export interface Feature {
  readonly name: string
  readonly visit: (tourist: Tourist) => Promise<void>
}

/** Waits until the system's clipboard holds words. */
export async function expectClipboard({ app }: Reader, words: string | RegExp): Promise<void> {
  const read = () => app.evaluate(async ({ clipboard }) => await clipboard.readText())
  await expect.poll(read).toMatch(words)
}

/** Empties the system's clipboard, so that what is found there was put there since. */
export async function emptyClipboard({ app }: Reader): Promise<void> {
  await app.evaluate(({ clipboard }) => clipboard.writeText('nothing yet'))
}
