import { closeSync, constants, existsSync, openSync, readdirSync, readFileSync, unlinkSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { StoreFault } from '#core/notes/store'

/**
 * Who works on a store says so by an empty file beside it, `notes.db.held-<pid>-<life>`. Each process writes only its own
 * name and writes it before it looks at the others: of two that start at once at least one sees the other, and none is
 * ever taken away from a process that lives.
 *
 * Whether its process lives is asked of the system. Linux tells when a process started: with the number of the start of
 * the machine, that makes a name that no later process can have. macOS and Windows let a file be opened for one process
 * alone (`O_EXLOCK`, which Windows' share mode 0 is to libuv) and end that with the process, however it ends.
 */
const HELD = /^\.held-(\d+)-([0-9a-f]+)$/

/** Flags of opening for this process alone, and not waiting for another to let go. */
const EXCLUSIVE: Readonly<Partial<Record<NodeJS.Platform, number>>> = {
  darwin: 0x2 | 0x200 | 0x20 | 0x4,
  win32: 0x2 | 0x100 | 0x1000_0000,
}

/** One life of a process: hexadecimal, `null` when there is no such process, or it has ended and nobody has noticed. */
function lifeOf(pid: number): string | null {
  let stat: string
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
  } catch {
    return null
  }
  // The name stands in brackets and may hold anything: count from behind it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const [state] = fields
  if (state === 'Z' || state === 'X') return null
  const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').replace(/[^0-9a-f]/g, '')
  return `${boot}${Number(fields[19]).toString(16)}`
}

/** What this process adds to its number, to be told from others that had it before. */
function ownLife(): string {
  return process.platform === 'linux' ? (lifeOf(process.pid) ?? '0') : '0'
}

/** The descriptor of a file opened for this process alone; `null` when another has it so. */
function openAlone(path: string, flags: number): number | null {
  try {
    return openSync(path, flags, 0o600)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    if (code === 'EBUSY' || code === 'EAGAIN' || code === 'EWOULDBLOCK') return null
    throw error
  }
}

function isAlive(path: string, pid: number, life: string): boolean {
  const flags = EXCLUSIVE[process.platform]
  if (flags === undefined) return lifeOf(pid) === life
  const descriptor = openAlone(path, flags)
  if (descriptor === null) return true
  closeSync(descriptor)
  return false
}

function removeName(path: string): void {
  try {
    unlinkSync(path)
  } catch {
    // Gone already, or a folder that lets nothing go: the name of a process that has ended keeps nobody out.
  }
}

/** Whether another process that lives has the store. Removes the names of those that have ended. */
function othersHold(file: string, own: string): boolean {
  const folder = dirname(file)
  let held = false
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(basename(file)) || name === own) continue
    const [, pid, life] = HELD.exec(name.slice(basename(file).length)) ?? []
    if (pid === undefined || life === undefined) continue
    if (isAlive(join(folder, name), Number(pid), life)) held = true
    else removeName(join(folder, name))
  }
  return held
}

interface Claim {
  count: number
  readonly descriptor: number
}

/** The claims of this process, by the path of their file. */
const claims = new Map<string, Claim>()

/**
 * Claims a store for this process until the returned function is called, or the process ends in whatever way. A process
 * may claim what it has claimed already.
 *
 * @throws StoreFault `in-use` when another process that lives has it: whoever asks, and with whatever right
 */
export function claimStore(file: string): () => void {
  const path = `${file}.held-${process.pid}-${ownLife()}`
  const known = claims.get(path)
  const claim = known && existsSync(path) ? known : newClaim(file, path)
  claim.count += 1
  let isReleased = false
  return () => {
    if (isReleased) return
    isReleased = true
    claim.count -= 1
    if (claim.count === 0) release(path, claim)
  }
}

function newClaim(file: string, path: string): Claim {
  const descriptor = openAlone(path, EXCLUSIVE[process.platform] ?? constants.O_RDWR | constants.O_CREAT)
  if (descriptor === null) throw new StoreFault({ code: 'in-use' })
  const claim: Claim = { count: 0, descriptor }
  if (othersHold(file, basename(path))) {
    release(path, claim)
    throw new StoreFault({ code: 'in-use' })
  }
  claims.set(path, claim)
  return claim
}

function release(path: string, { descriptor }: Claim): void {
  claims.delete(path)
  closeSync(descriptor)
  removeName(path)
}
