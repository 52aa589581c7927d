import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** A disk of its own for one test. */
export interface SmallDisk {
  readonly folder: string
  /** Fills it to the last byte; call the answer to make room again. */
  readonly fill: () => () => void
  readonly makeReadOnly: () => void
  readonly makeWritable: () => void
  readonly remove: () => void
}

function mount(...options: string[]): void {
  execFileSync('mount', options, { stdio: 'ignore' })
}

/** Mounts a small disk in memory. Throws where this needs rights that the tests do not have. */
export function smallDisk(size: string): SmallDisk {
  const folder = mkdtempSync(path.join(tmpdir(), 'small-disk-'))
  try {
    mount('-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder)
  } catch (error) {
    rmSync(folder, { recursive: true })
    throw error
  }
  return {
    folder,
    fill: () => {
      const filler = path.join(folder, 'filler')
      const block = Buffer.alloc(65_536)
      try {
        for (;;) writeFileSync(filler, block, { flag: 'a' })
      } catch {
        return () => rmSync(filler)
      }
    },
    makeReadOnly: () => mount('-o', 'remount,ro', folder),
    makeWritable: () => mount('-o', 'remount,rw', folder),
    remove: () => {
      execFileSync('umount', ['-l', folder])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Whether this machine lets the tests mount a disk: they need root and no sandbox. */
export function canMount(): boolean {
  try {
    smallDisk('1m').remove()
    return true
  } catch {
    return false
  }
}

/** Takes away every right to write a file, from root too; call the answer to give it back. Throws where that cannot be. */
export function makeImmutable(file: string): () => void {
  execFileSync('chattr', ['+i', file], { stdio: 'ignore' })
  return () => execFileSync('chattr', ['-i', file], { stdio: 'ignore' })
}

/** Whether files can be made immutable here: root, and a file system that knows it. */
export function canMakeImmutable(): boolean {
  const folder = mkdtempSync(path.join(tmpdir(), 'immutable-'))
  const file = path.join(folder, 'file')
  writeFileSync(file, '')
  try {
    makeImmutable(file)()
    return true
  } catch {
    return false
  } finally {
    rmSync(folder, { recursive: true })
  }
}
