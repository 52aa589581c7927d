import { mkdir, mkdtemp, readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect } from '@playwright/test'
import { runtimeExecutable } from '../driver/start-arguments'
import { openReader, type Reader } from '../fixtures/open-reader'
import { seedNotes } from '../fixtures/seed-notes'
import { type WatchedProgram, watchProgram } from '../network/watched-program'
import type { Feature } from './feature'
import { notesBefore } from './noting'
import { features as everyFeature } from './tour'

/** A language and country as the system names them, such as `de_DE`. */
export type SystemLocale = `${string}_${string}`

/** A feature that was visited, and the calls of the network family meanwhile: of the app, of the terminal. */
export interface Visit {
  readonly feature: string
  readonly calls: readonly string[]
}

/** What a watched run of the reader asked of the outside, and in which language it ran. */
export interface TourTraffic {
  /** The features in their order; before them stands the start, after them the end. */
  readonly visits: readonly Visit[]
  /** Every address a request was made for, by Chromium's own log. */
  readonly requests: readonly string[]
  /** The languages of the app, of the system as the app sees it, and of its pages. */
  readonly languages: { readonly app: string; readonly system: string; readonly page: string }
}

export interface WatchedTour {
  readonly locale?: SystemLocale
  /** In place of the built app. */
  readonly appFolder?: string
  /** In place of the whole tour. */
  readonly features?: readonly Feature[]
}

const urlInLog = /"url":\s*"([^"]+)"/g

/** The variables by which a person's session names its language; the first that is set wins, so all are. */
function environment(locale: SystemLocale): Readonly<Record<string, string>> {
  return {
    LANG: `${locale}.UTF-8`,
    LC_ALL: `${locale}.UTF-8`,
    LANGUAGE: `${locale}:${locale.replace(/_.*/, '')}`,
  }
}

/** What was added to the records of several watches since it was asked last. */
function newCalls(...watches: readonly WatchedProgram[]): () => Promise<readonly string[]> {
  const seen = watches.map(() => 0)
  return async () => {
    const fresh: string[] = []
    for (const [index, { calls }] of watches.entries()) {
      const all = await calls()
      fresh.push(...all.slice(seen[index]))
      seen[index] = all.length
    }
    return fresh
  }
}

/**
 * Starts the reader on a fresh profile under strace, goes round its features, closes it, and tells what it asked of the
 * outside. Throws when a feature did not do its work, or Chromium kept no log. Linux only.
 */
export async function watchTour({
  locale = 'en_GB',
  appFolder,
  features = everyFeature,
}: WatchedTour = {}): Promise<TourTraffic> {
  const watched = await watchProgram(runtimeExecutable())
  const node = await watchProgram(process.execPath)
  const look = newCalls(watched, node)
  const visits: Visit[] = []
  try {
    const dataFolder = path.join(watched.folder, 'data')
    await mkdir(dataFolder)
    seedNotes(dataFolder, notesBefore)
    const log = path.join(watched.folder, 'net-log.json')
    const reader = await openReader({
      dataFolder,
      executablePath: watched.wrapper,
      arguments: [`--log-net-log=${log}`, '--net-log-capture-mode=Everything'],
      env: environment(locale),
      ...(appFolder === undefined ? {} : { appFolder }),
    })
    try {
      await reader.page.waitUntilReadable()
      const languages = await languagesOf(reader)
      visits.push({ feature: 'the start', calls: await look() })
      const folder = await mkdtemp(path.join(watched.folder, 'files-'))
      const { wrapper: program, calls } = watched
      const tourist = { reader, dataFolder, folder, program, node: node.wrapper, calls }
      for (const { name, visit } of features) {
        await visit(tourist).catch((cause: unknown) => {
          throw new Error(`on the tour, at “${name}”: ${String(cause)}`, { cause })
        })
        visits.push({ feature: name, calls: await look() })
      }
      await reader.close()
      visits.push({ feature: 'the end', calls: await look() })
      const written = await readFile(log, 'utf8')
      expect(written, 'Chromium kept its log').toContain('"constants"')
      return { visits, requests: [...written.matchAll(urlInLog)].map(([, url]) => url ?? ''), languages }
    } finally {
      await reader.close()
    }
  } finally {
    await watched.remove()
    await node.remove()
  }
}

async function languagesOf({ app, window }: Reader): Promise<TourTraffic['languages']> {
  const [main, system] = await app.evaluate(({ app: main }) => [main.getLocale(), main.getSystemLocale()])
  return { app: main ?? '', system: system ?? '', page: await window.evaluate(() => navigator.language) }
}
