import { readFileSync, renameSync } from 'node:fs'
import path from 'node:path'
import { writeFile, writeFileSync } from 'atomically'
import type { KeptFileName } from '#contract/files/files'
import type { Notice } from '#contract/notices/notice'
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
  /** Whether it can be saved: false where the file is there and could not be read, which is then never overwritten. */
  readonly isWritable: boolean
  /** Writes what was to be saved and is not on disk yet, before the process ends. */
  readonly finish: () => void
}

export interface KeptFileOptions<Content> {
  /** The user's data folder. */
  readonly folder: string
  /** Without its extension: `settings`. */
  readonly name: KeptFileName
  /** Reads the text of the file, or `null` when there is none. */
  readonly parse: (text: string | null) => FileReading<Content>
  /** Used when there is no file to read. */
  readonly initial: Content
  /** For the name of a file set aside. */
  readonly now: Date
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
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
}

function textOf(content: unknown): string {
  return `${JSON.stringify(content, null, 2)}\n`
}

function rewrite(file: string, content: unknown): void {
  try {
    writeFileSync(file, textOf(content))
  } catch {
    // Where that cannot be done now, the next change does it, or says why not.
  }
}

/**
 * Opens a kept file. One that cannot be read is set aside under a name of its own, and the initial content is used:
 * the app always starts, and nothing is overwritten.
 */
export function openKeptFile<Content>(options: KeptFileOptions<Content>): KeptFile<Content> {
  const { folder, name, parse, initial, now } = options
  const file = path.join(folder, `${name}.json`)
  const notices: Notice[] = []
  let current = initial
  let writable = true
  let isPending = false
  try {
    const reading = parse(readText(file))
    if (reading.kind === 'read') {
      current = reading.content
      if (reading.isOutdated) rewrite(file, current)
    }
    if (reading.kind === 'unreadable') {
      const aside = `${name}.set-aside-${now.toISOString().replaceAll(':', '-')}.json`
      renameSync(file, path.join(folder, aside))
      const { reason } = reading
      const why = { about: 'kept-file', file: name, what: 'set-aside', reason, aside } as const
      notices.push({ id: `${name}-set-aside`, kind: 'warning', why })
    }
  } catch (error) {
    writable = false
    const why = { about: 'kept-file', file: name, what: 'not-saved', errno: codeOf(error) } as const
    notices.push({ id: `${name}-not-kept`, kind: 'warning', why })
  }
  const saveNow = (next: Content): void => {
    current = next
    isPending = true
    if (writable) writeFileSync(file, textOf(next))
    isPending = false
  }
  return {
    current: () => current,
    notices,
    isWritable: writable,
    save: async (next) => {
      current = next
      isPending = true
      if (writable) await writeFile(file, textOf(next))
      if (current === next) isPending = false
    },
    saveNow,
    finish: () => {
      if (isPending) saveNow(current)
    },
  }
}
