import { readdirSync, readFileSync } from 'node:fs'

/** One process, as /proc tells (Linux only). */
export interface ProcessFacts {
  readonly id: number
  readonly parent: number
  readonly command: string
}

function factsOf(id: number): ProcessFacts | null {
  try {
    const status = readFileSync(`/proc/${id}/status`, 'utf8')
    const command = readFileSync(`/proc/${id}/cmdline`, 'utf8').replaceAll('\0', ' ')
    return { id, parent: Number(/^PPid:\s+(\d+)/m.exec(status)?.[1] ?? 0), command }
  } catch {
    return null // Ended while it was looked at.
  }
}

/** A process and all that descend from it. */
export function familyOf(root: number): readonly ProcessFacts[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => factsOf(Number(name)) ?? [])
  const family = all.filter(({ id }) => id === root)
  for (const member of family) family.push(...all.filter(({ parent }) => parent === member.id))
  return family
}

/** Memory that a process and its descendants hold, shared pages counted by share (PSS), in bytes. */
export function familyMemory(root: number): number {
  return familyOf(root).reduce((sum, { id }) => {
    try {
      const rollup = readFileSync(`/proc/${id}/smaps_rollup`, 'utf8')
      return sum + Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0) * 1024
    } catch {
      return sum // Ended meanwhile: it holds nothing.
    }
  }, 0)
}
