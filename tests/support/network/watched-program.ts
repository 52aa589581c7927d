import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** A program that runs another under watch, and what was seen. */
export interface WatchedProgram {
  /** Started in the place of the program, with the same arguments. */
  readonly wrapper: string
  /** A folder for what the run writes, removed with the rest. */
  readonly folder: string
  /** Every call so far, of any process of the program, on a socket or with an address of the Internet's families. */
  readonly internetCalls: () => Promise<readonly string[]>
  readonly remove: () => Promise<void>
}

/** All calls by which a process can name a far end or take a port. */
const calls = 'connect,bind,sendto,sendmsg,sendmmsg'

/** The address stands in the call, or strace tells of the socket: a send on a connected one names nobody. */
const isOfTheInternet = /\bsa_family=AF_INET6?\b|^\d+ +\w+\(\d+<(?:TCP|UDP|ICMP|RAW)/

/**
 * Makes a wrapper that runs a program and all its children under strace, and keeps the calls of the network family.
 * Nothing is left out here, this machine's own addresses neither; sockets of the file system and of the kernel are of
 * other families. Linux only.
 */
export async function watchProgram(program: string): Promise<WatchedProgram> {
  const folder = await mkdtemp(path.join(tmpdir(), 'watched-'))
  const trace = path.join(folder, 'calls.txt')
  const wrapper = path.join(folder, 'program')
  const watch = `strace -f --seccomp-bpf -qq -yy -e trace=${calls} -e signal=none -s 80 -o '${trace}'`
  await writeFile(wrapper, `#!/bin/sh\nexec ${watch} '${program}' "$@"\n`)
  await chmod(wrapper, 0o755)
  return {
    wrapper,
    folder,
    internetCalls: async () =>
      (await readFile(trace, 'utf8')).split('\n').filter((line) => isOfTheInternet.test(line)),
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

/**
 * Whether a call makes a packet leave, or could. The rest is named here and nothing else: taking any free port for UDP,
 * which WebRTC does ahead of the question whether it may use it, and asking the kernel for the route to Chromium's two
 * fixed addresses, which is a `connect` of UDP and sends nothing; a send on such a socket is a call of its own.
 */
export function leaves(call: string): boolean {
  if (/ bind\(\d+<UDP(?:v6)?:.*htons\(0\)/.test(call)) return false
  return !/ connect\(\d+<UDP(?:v6)?:.*(?:htons\((?:53|443)\)).*"(?:8\.8\.8\.8|2001:4860:4860::8888)"/.test(
    call,
  )
}
