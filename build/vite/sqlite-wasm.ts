import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Plugin } from 'vite'

/**
 * Puts SQLite's WebAssembly beside the bundle of the main process, where node-sqlite3-wasm looks for it
 * (`__dirname + '/node-sqlite3-wasm.wasm'`; reading it works inside an asar archive).
 */
export function sqliteWasm(): Plugin {
  const fileName = 'node-sqlite3-wasm.wasm'
  return {
    name: 'sqlite-wasm',
    generateBundle() {
      const library = createRequire(import.meta.url).resolve('node-sqlite3-wasm')
      const originalFileName = library.replace(/[^/\\]+$/, fileName)
      this.emitFile({ type: 'asset', fileName, originalFileName, source: readFileSync(originalFileName) })
    },
  }
}
