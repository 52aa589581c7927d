import fs from 'node:fs'

/**
 * Preloaded into a process that writes a library: ends it by force between two pages of one change, after at least as many
 * whole changes as the environment says (`WHOLE_CHANGES`), and says so on standard output first. SQLite writes a page to its log
 * behind a header of 24 bytes, which tells the size of the file on the last page of a change and 0 on all before.
 */
const HEADER = 24
const wanted = Number(process.env['WHOLE_CHANGES'])
const write = fs.writeSync
let whole = 0

Object.assign(fs, {
  writeSync: (...values: unknown[]): unknown => {
    const written: unknown = Reflect.apply(write, fs, values)
    const [, bytes] = values
    if (written !== HEADER || !(bytes instanceof Uint8Array)) return written
    const [, , offset] = values
    const start = typeof offset === 'number' ? offset : 0
    const size = new DataView(bytes.buffer, bytes.byteOffset + start, HEADER).getUint32(4)
    if (size > 0) whole += 1
    else if (whole >= wanted) {
      process.stdout.write('killed in the middle of a change\n')
      process.kill(process.pid, 'SIGKILL')
    }
    return written
  },
})
