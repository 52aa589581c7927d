import { readFileSync } from 'node:fs'
import { familyOf } from './processes'

/**
 * CPU time: how long processors worked for a program. On a machine that others use, the clock also counts the time that
 * others had; this does not, so that an old and a new version can be compared there.
 */

/** Linux tells CPU time in hundredths of a second. */
const millisecondsOfATick = 10

/**
 * The CPU time of a process and of its children that have ended, in milliseconds, from `/proc/<id>/stat` (Linux only).
 *
 * @param stat - the line, in which the second field is the program’s name in brackets: it may hold spaces and brackets
 */
export function cpuTimeIn(stat: string): number {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  // Fields 14 to 17 of proc(5): in user and system mode, own and of children waited for. The third field comes first here.
  const ticks = fields.slice(11, 15).map(Number)
  return ticks.reduce((sum, each) => sum + each, 0) * millisecondsOfATick
}

/** The CPU time so far of a process and all that descend from it, in milliseconds, to the nearest 10 (Linux only). */
export function familyCpuTime(root: number): number {
  return familyOf(root).reduce((sum, { id }) => {
    try {
      return sum + cpuTimeIn(readFileSync(`/proc/${id}/stat`, 'utf8'))
    } catch {
      return sum // Ended meanwhile: its parent has its time.
    }
  }, 0)
}

/** Starts to count this process’s CPU time; the answer says how much it was since, in milliseconds. All its threads count. */
export function countCpuTime(): () => number {
  const before = process.cpuUsage()
  return () => {
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  }
}
