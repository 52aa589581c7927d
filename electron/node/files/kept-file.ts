import { readFileSync, renameSync } from 'node:fs'
import path from 'node:path'
import { writeFile, writeFileSync } from 'atomically'
import type { Notice } from '#contract/channels'
import type { FileReading } from './file-reading'

/** One small file of the user's data folder, held in memory and written whole. */
export interface KeptFile<Content> {
  readonly current: () => Content
  /** What the reader must be told about the last reading of the file. */
  readonly notices: readonly Notice[]
  /** Replaces the content; resolves once it is on disk. Rejects when it cannot be written. */
  readonly save: (next: Content) => Promise<void>
  /** The same, before the process ends. */
  readonly saveNow: (next: Content) => void
}

export interface KeptFileOptions<Content> {
  /** The user's data folder. */
  readonly folder: string
  /** Without its extension: `settings`. */
  readonly name: string
  /** Reads the text of the file, or `null` when there is none. */
  readonly parse: (text: string | null) => FileReading<Content>
  /** Used when there is no file to read. */
  readonly initial: Content
  /** For the name of a file set aside. */
  readonly now: Date
  /** Words for the notices. */
  readonly words: {
    /** @param aside - the name under which the unreadable file was kept */
    readonly setAside: (reason: string, aside: string) => string
    /** @param reason - the system's code */
    readonly notKept: (reason: string) => string
  }
}

function readText(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason'
}

/**
 * Opens a kept file. One that cannot be read is set aside under a name of its own, and the initial content is used:
 * the app always starts, and nothing is overwritten.
 */
export function openKeptFile<Content>(options: KeptFileOptions<Content>): KeptFile<Content> {
  const { folder, name, parse, initial, now, words } = options
  const file = path.join(folder, `${name}.json`)
  const notices: Notice[] = []
  let current = initial
  let writable = true
  try {
    const reading = parse(readText(file))
    if (reading.kind === 'read') current = reading.content
    if (reading.kind === 'unreadable') {
      const aside = `${name}.set-aside-${now.toISOString().replaceAll(':', '-')}.json`
      renameSync(file, path.join(folder, aside))
      const message = words.setAside(reading.reason, aside)
      notices.push({ id: `${name}-set-aside`, kind: 'warning', message })
    }
  } catch (error) {
    writable = false
    notices.push({ id: `${name}-not-kept`, kind: 'warning', message: words.notKept(codeOf(error)) })
  }
  const text = (next: Content) => `${JSON.stringify(next, null, 2)}\n`
  return {
    current: () => current,
    notices,
    save: async (next) => {
      current = next
      if (writable) await writeFile(file, text(next))
    },
    saveNow: (next) => {
      current = next
      if (writable) writeFileSync(file, text(next))
    },
  }
}
