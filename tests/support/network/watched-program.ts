import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { watchedCalls, wholeCalls } from './calls'

/** A program that runs another under watch, and what was seen. */
export interface WatchedProgram {
  /** Started in the place of the program, with the same arguments, as often as one likes: all runs go into one record. */
  readonly wrapper: string
  /** A folder for what the run writes, removed with the rest. */
  readonly folder: string
  /** Every call so far, of any process of the program, of the network family; none before the first start. */
  readonly calls: () => Promise<readonly string[]>
  readonly remove: () => Promise<void>
}

/**
 * Makes a wrapper that runs a program and all its children under strace, and keeps the calls of the network family.
 * Nothing is left out: sockets of the file system and of the kernel stand there beside those of the Internet. Linux only.
 */
export async function watchProgram(program: string): Promise<WatchedProgram> {
  const folder = await mkdtemp(path.join(tmpdir(), 'watched-'))
  const trace = path.join(folder, 'calls.txt')
  const wrapper = path.join(folder, 'program')
  const watch = `strace -f --seccomp-bpf -qq -yy -e trace=${watchedCalls.join()} -e signal=none -s 80 -A -o '${trace}'`
  await writeFile(trace, '')
  await writeFile(wrapper, `#!/bin/sh\nexec ${watch} '${program}' "$@"\n`)
  await chmod(wrapper, 0o755)
  return {
    wrapper,
    folder,
    calls: async () => wholeCalls((await readFile(trace, 'utf8')).split('\n').filter((line) => line !== '')),
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}
