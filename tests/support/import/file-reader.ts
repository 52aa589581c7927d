import { join } from 'node:path'
import { afterEach } from 'vitest'
import { projectRoot } from '#build/runtime/paths'
import { createFileReader, type FileReader, type FileReaderOptions } from '#node/import/file-reader'

const threads = 'tests/support/import/threads'

/** The thread that reads, and threads in its place in which something goes wrong. */
const scripts = {
  reading: 'electron/node/import/reading-worker.ts',
  hanging: `${threads}/hanging.ts`,
  ending: `${threads}/ending.ts`,
  throwing: `${threads}/throwing.ts`,
  foreign: `${threads}/foreign.ts`,
  hungry: `${threads}/hungry.ts`,
} as const

type Script = keyof typeof scripts

/** Makes readers that are closed after each test. To be called once, at the top of the file. */
export function fileReaders(): (script?: Script, options?: Partial<FileReaderOptions>) => FileReader {
  const open: FileReader[] = []
  afterEach(async () => {
    await Promise.all(open.splice(0).map((reader) => reader.close()))
  })
  return (script = 'reading', options = {}) => {
    const reader = createFileReader({ worker: join(projectRoot, scripts[script]), pdf: null, ...options })
    open.push(reader)
    return reader
  }
}
